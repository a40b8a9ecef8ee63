/** What may come in as a message: anything else is ignored, whoever sent it. Background only (valibot is not for the page). */
import * as v from 'valibot';
import type { Question } from './protocol.ts';
import { type From, table } from './table.ts';

const readers = new Map(
  Object.entries(table).map(([kind, { body }]) => [kind, v.strictObject({ kind: v.literal(kind), ...body })]),
);

/** @returns the message, when its kind and each of its fields are known; null otherwise */
export function readMessage(message: unknown): Question | null {
  const kind =
    typeof message === 'object' && message !== null ? Object.getOwnPropertyDescriptor(message, 'kind') : null;
  const reader = typeof kind?.value === 'string' ? readers.get(kind.value) : undefined;
  if (!reader) return null;
  const result = v.safeParse(reader, message);
  return result.success ? (result.output as Question) : null;
}

/** May this sender ask it? `own`: one of our pages. */
export const isAllowed = (from: From, own: boolean): boolean => from === 'any' || (from === 'own') === own;
