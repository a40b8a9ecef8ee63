/** Names a place of a file as its author would: the step by its id, the screen, the paper; then the key. */
import { quote } from './fault.ts';
import type { Path } from './json/node.ts';

const get = (data: unknown, key: string | number): unknown =>
  data && typeof data === 'object' ? (data as Record<string | number, unknown>)[key] : undefined;

const textOf = (data: unknown, ...keys: string[]): string | undefined =>
  keys.map((key) => get(data, key)).find((value): value is string => typeof value === 'string' && value !== '');

/** Lists and records whose members have a name given by the author. */
const NAMED: Record<string, (item: unknown, key: string | number) => string | undefined> = {
  steps: (item, key) => textOf(item, 'id') ?? `étape ${Number(key) + 1}`,
  options: (item) => (typeof item === 'object' ? quote(textOf(item, 'label') ?? '…') : undefined),
  snags: (item) => textOf(item, 'id'),
  papers: (item) => `papier ${quote(textOf(item, 'title') ?? '…')}`,
  screens: (_, key) => `écran ${key}`,
  mishaps: (_, key) => `imprévu ${key}`,
  pages: (_, key) => `page ${key}`,
  others: (item) => textOf(item, 'name'),
  exercise: (_, key) => `exercise, ${key}`,
};
/** Lists whose own name adds nothing to the names of their members. */
const SILENT = new Set(['blocks', 'lines', 'links', 'items']);

/** `['steps', 0, 'target', 'role']` → « mon-compte, role » */
export function whereOf(data: unknown, path: Path): string {
  const names: string[] = [];
  let at = data;
  for (let index = 0; index < path.length; index++) {
    const key = path[index] ?? '';
    const item = path[index + 1];
    at = get(at, key);
    const name = typeof key === 'string' && item !== undefined ? NAMED[key]?.(get(at, item), item) : undefined;
    if (name) {
      names.push(name);
      at = get(at, item ?? '');
      index++;
    } else if (
      typeof key === 'string' &&
      !SILENT.has(key) &&
      !(item !== undefined && typeof item === 'string' && key === 'target')
    )
      names.push(key);
  }
  return names.join(', ');
}
