/**
 * The page's words as our sentences may quote them: the guide's own variant as it is; for a variant that ends with a
 * star, the author's part; any other text only with the shape of a label (core/guide/pageWords.ts). Undefined when the
 * guide's sentence is to be used as written.
 */
import type { Act, Question } from '../guide/guide.ts';
import { sayable } from '../guide/pageWords.ts';
import { isQuestion } from '../guide/step.ts';
import { normalise, same } from '../locate/normalise.ts';

/** Words that the guide itself uses: they are known, and are not names. */
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
