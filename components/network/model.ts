/** The messages between the page and its worker. */
import type { Content } from '../../core/network/content.ts';
import type { Question, View } from '../../core/network/desk.ts';

export type ToWorker =
  | { type: 'content'; content: Content; thisMonth: string }
  | { type: 'files'; files: File[]; question: Question }
  | { type: 'ask'; question: Question };

export type FromWorker =
  | { type: 'progress'; done: number; total: number }
  | { type: 'view'; view: View }
  | { type: 'failed' };

export type Reading = { is: 'waiting' } | { is: 'reading'; done: number; total: number } | { is: 'failed' };
