/**
 * Text written by somebody else (a patch, a workshop's file, an export): how we quote it, and how we name the place of
 * a fault.
 */
import type * as v from 'valibot';

const LONGEST = 40;

/**
 * Makes the text safe to quote in a sentence, on a page or in a terminal: nothing invisible, no change of direction,
 * not too long.
 */
export const quotable = (text: string): string => {
  const seen = text.slice(0, LONGEST + 1).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} \u00a0]/gu, '?');
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen;
};

/** `« exercises », ligne 2, « person »`, or empty when the whole file is wrong. */
export const placeOf = ({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string =>
  (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `ligne ${key + 1}` : `« ${quotable(String(key))} »`))
    .join(', ');

const colonsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count++;
  return count;
};

/**
 * Is a key written twice in the text? A person reads the first one, JSON keeps the last one. The check counts colons:
 * one for each key, and those inside strings. An escaped colon (`\u003a`), which we never write, also counts as a
 * duplicate.
 * @param value what the text holds, already checked: small and not deep
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  let expected = 0;
  const count = (one: unknown): void => {
    if (typeof one === 'string') expected += one.includes(':') ? colonsIn(one) : 0;
    else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one)) {
        if (!Array.isArray(one)) expected += 1 + (key.includes(':') ? colonsIn(key) : 0);
        count(inner);
      }
  };
  count(value);
  return colonsIn(text) !== expected;
}
