/** Placeholder sentences of a skeleton, labels and titles included. */
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { type DataRule, isToWrite } from './rule.ts';

export const toWrite: DataRule = (data) => strings(data, []);

const strings = (data: unknown, path: Path): Finding[] => {
  if (typeof data === 'string') {
    const asked = data.match(/\(([^)]+)\)/)?.[1];
    return isToWrite(data) ? [{ path, what: `cette phrase reste à écrire${asked ? `\u00A0: ${asked}` : ''}.` }] : [];
  }
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    strings(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
};
