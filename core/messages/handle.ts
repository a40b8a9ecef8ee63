/** Brings a message to its handler: it is parsed, its sender is checked, and it is answered. */
import type { Context, Services } from './context.ts';
import type { Question } from './protocol.ts';
import { isAllowed, readMessage } from './schema.ts';
import { type From, table } from './table.ts';

export interface Sender {
  /** One of our own pages, at an address of the extension. */
  own: boolean;
  tab?: number | undefined;
  incognito: boolean;
}

/** The part of a table entry that answering needs; the table itself keeps the exact types. */
interface Answering {
  from: From;
  ofTab?: true;
  automatic?: true;
  handle(ask: object, context: Context): unknown;
}

const entryOf = (kind: Question['kind']): Answering => table[kind] as Answering;

/** Does this message show that a person is there? What surfaces ask by themselves does not. */
export const isAutomatic = (question: Question): boolean => !!entryOf(question.kind).automatic;

/**
 * @param noted called with every message that was understood, before it is answered
 * @returns undefined for a message that is not for us, so that it gets no answer
 */
export function handle(
  message: unknown,
  sender: Sender,
  services: Services,
  noted: (question: Question) => void,
): Promise<unknown> | undefined {
  const question = readMessage(message);
  if (!question) return;
  noted(question);
  const entry = entryOf(question.kind);
  if (!isAllowed(entry.from, sender.own)) return;
  const { kind: _, ...ask } = question;
  const tab = (sender.own && 'tab' in question ? question.tab : undefined) ?? sender.tab;
  if (entry.ofTab && tab === undefined) return Promise.resolve(null);
  const answer = entry.handle(ask, { ...services, tab: tab ?? -1, own: sender.own, incognito: sender.incognito });
  return answer === undefined ? undefined : Promise.resolve(answer);
}
