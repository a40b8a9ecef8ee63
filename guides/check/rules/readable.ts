/** Short words: Kandel-Moles 80 for what stands largest in the bubble, 60 for the rest. */
import { isQuestion } from '../../../core/guide/step.ts';
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { kandelMoles } from '../readability.ts';
import { type DataRule, isToWrite, type StepRule } from './rule.ts';

const EASY = 80;
const PLAIN = 60;

export function readableFinding(text: string, path: Path, least = PLAIN): Finding[] {
  const score = kandelMoles(text);
  return score >= least || isToWrite(text) || !text.trim()
    ? []
    : [{ path, what: `Kandel-Moles ${score}, il en faut ${least}. Prenez des mots plus courts.` }];
}

export const readableStep: StepRule = (step, at) => [
  ...readableFinding(isQuestion(step) ? step.ask : step.say, [...at, isQuestion(step) ? 'ask' : 'say'], EASY),
  ...readableFinding(step.why, [...at, 'why']),
  ...step.hints.flatMap((hint, index) => readableFinding(hint, [...at, 'hints', index])),
  ...(step.stuck ? readableFinding(step.stuck, [...at, 'stuck']) : []),
  ...(step.snags ?? []).flatMap(({ way }, index) => readableFinding(way, [...at, 'snags', index, 'way'])),
];

/** Sentences of a guide outside its steps. */
const SENTENCES = ['summary', 'when', 'outside', 'what', 'why'];

export const readableGuide: DataRule = (data) => {
  const { steps: _, ...rest } = (data && typeof data === 'object' ? data : {}) as Record<string, unknown>;
  return under(rest, []);
};

const under = (data: unknown, path: Path): Finding[] => {
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]): Finding[] => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (typeof value !== 'string') return under(value, at);
    return SENTENCES.includes(key) || path.at(-1) === 'after' ? readableFinding(value, at) : [];
  });
};

/** Each explanation of the glossary. */
export const readableGlossary: DataRule = (data) =>
  Object.entries((data ?? {}) as Record<string, unknown>).flatMap(([word, text]) =>
    word === '$schema' || typeof text !== 'string' ? [] : readableFinding(text, [word]),
  );
