/**
 * Changes a few targets and the version in a guide's file and nothing else, so that a reviewer reads only what changed.
 */
import type { AuthoredGuide } from '../guide/format.ts';

/** On one line when it fits, laid out as the formatter does. */
const line = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `"${key}": ${line(inner)}`)
    .join(', ')} }`;
};

/** Where the object that opens at `from` ends; braces inside strings are skipped. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth === 0) return from + index + 1;
  }
  return text.length;
}

/** Where each step of the list begins and ends. */
function stepsIn(text: string): { from: number; to: number; id: unknown }[] {
  const found: { from: number; to: number; id: unknown }[] = [];
  const list = text.indexOf('[', text.search(/"steps":/));
  for (let from = text.indexOf('{', list); list >= 0 && from >= 0; ) {
    const to = endOf(text, from);
    found.push({ from, to, id: JSON.parse(text.slice(from, to)).id });
    const rest = /^\s*,\s*(?=\{)/.exec(text.slice(to));
    from = rest ? to + rest[0].length : -1;
  }
  return found;
}

/** « seenLive » is the last thing said of a step, on a line of its own. */
function withSeen(text: string, { id, ...step }: AuthoredGuide['steps'][number]): string {
  const seen = 'seenLive' in step ? step.seenLive : undefined;
  const place = stepsIn(text).find((one) => one.id === id);
  if (!place) return text;
  const old = text.slice(place.from, place.to);
  const bare = old.replace(/,\s*"seenLive":\s*\{[^{}]*\}/, '');
  const next = seen
    ? bare.replace(/(\s*)\}$/, (_, blank: string) => `,\n      "seenLive": ${line(seen)}${blank}}`)
    : bare;
  return text.slice(0, place.from) + next + text.slice(place.to);
}

/** @returns the text of `after`, rewritten completely when the old text is not laid out as expected */
export function rewrite(text: string, after: AuthoredGuide): string {
  let next = text.replace(/("version":\s*)\d+/, (_, key: string) => `${key}${after.version}`);
  for (const step of after.steps) {
    if (!('target' in step) || !step.target) continue;
    // Chapters and sources have ids too: only those of steps are considered.
    const steps = Math.max(0, next.search(/"steps":/));
    const within = next.slice(steps).search(new RegExp(`"id":\\s*"${step.id}"`));
    const begins = within < 0 ? within : steps + within;
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
  try {
    for (const step of after.steps) next = withSeen(next, step);
  } catch {
    // Not laid out as expected: written anew below.
  }
  const whole = `${JSON.stringify(after, null, 2)}\n`;
  try {
    return JSON.stringify(JSON.parse(next)) === JSON.stringify(after) ? next : whole;
  } catch {
    return whole;
  }
}
