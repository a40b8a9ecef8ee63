/** A guide's file with a few targets changed and its version raised: nothing else moves, so that a reviewer reads only what changed. */
import type { Guide, Target } from '../guide/format.ts';

const line = (target: Target): string =>
  `{ ${Object.entries(target)
    .map(
      ([key, value]) =>
        `"${key}": ${Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : JSON.stringify(value)}`,
    )
    .join(', ')} }`;

/** Where the object that opens at `from` ends, braces in strings passed over. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth === 0) return from + index + 1;
  }
  return text.length;
}

/** @returns the text of `after`; written anew from end to end where the old text is not laid out as expected */
export function rewrite(text: string, after: Guide): string {
  let next = text.replace(/("version":\s*)\d+/, (_, key: string) => `${key}${after.version}`);
  for (const step of after.steps) {
    if (!('target' in step) || !step.target) continue;
    const begins = next.search(new RegExp(`"id":\\s*"${step.id}"`));
    const key = next.indexOf('"target":', begins);
    const open = next.indexOf('{', key);
    if (begins < 0 || key < 0) continue;
    const old = next.slice(open, endOf(next, open));
    try {
      if (JSON.stringify(JSON.parse(old)) === JSON.stringify(step.target)) continue;
    } catch {
      continue;
    }
    next = next.slice(0, open) + line(step.target) + next.slice(open + old.length);
  }
  const whole = `${JSON.stringify(after, null, 2)}\n`;
  try {
    return JSON.stringify(JSON.parse(next)) === JSON.stringify(after) ? next : whole;
  } catch {
    return whole;
  }
}
