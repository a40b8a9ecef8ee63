/**
 * The page's words as our voice may say them. The guide's own variant as it is; of one that ends with a star, the author's part;
 * any other only in a label's shape (core/guide/pageWords.ts). Undefined: the guide's sentence is said as it is written.
 */
import type { Act, Question } from '../guide/guide.ts';
import { sayable } from '../guide/pageWords.ts';
import { isQuestion } from '../guide/step.ts';
import { normalise, same } from '../locate/normalise.ts';

/** What the guide itself says: its words are known, and no name. */
interface Written {
  step: Act | Question | null;
  title: string;
  path: unknown;
  pages: unknown;
}

export function spokenWords({ step, title, path, pages }: Written, words: string | undefined): string | undefined {
  if (!words) return undefined;
  const names = (step && !isQuestion(step) && step.target?.names) || [];
  if (names.includes(words)) return words;
  const starred = names.findIndex((name) => /\*\s*$/.test(name) && same(normalise(words), name));
  if (starred >= 0) return starred ? names[starred]?.replace(/\s*\*\s*$/, '') : undefined;
  const own = new Set(
    JSON.stringify([title, path, step, pages])
      .toLowerCase()
      .match(/[\p{L}-]+/gu),
  );
  return sayable(words, (word) => own.has(word));
}
