/**
 * Messages that our code never sends, or that their sender may not send. They are drawn at random around valid ones.
 */
import fc from 'fast-check';
import type { Question } from '../../core/messages/protocol.ts';
import { readMessage } from '../../core/messages/schema.ts';

/**
 * One valid question of each kind, as our own surfaces send it: a guide runs in `guided`, and nothing runs in `other`.
 */
export const rightOnes = (turn: number, guided: number, other: number): Question[] => [
  { kind: 'start', guide: 'caf/attestation-paiement', practice: true, tab: other },
  { kind: 'hello', tab: guided },
  { kind: 'event', event: { type: 'done' }, turn, tab: guided },
  { kind: 'event', event: { type: 'page', pages: ['caf:accueil'] }, turn, tab: guided },
  { kind: 'event', event: { type: 'answer', option: 0 }, turn, tab: guided },
  { kind: 'stop', later: false, tab: guided },
  { kind: 'settings', shared: false, scale: 1.5, place: 'left' },
  { kind: 'home' },
  { kind: 'forget' },
  { kind: 'favourite', guide: 'caf/attestation-paiement', packed: true },
  { kind: 'pair', demo: guided, person: other },
  { kind: 'progress', tab: guided },
  { kind: 'ended' },
  { kind: 'verified' },
  { kind: 'verify', guide: 'caf/attestation-paiement', tab: other },
  { kind: 'clear' },
  { kind: 'repair', tab: guided },
  { kind: 'saveRepair', turn, role: 'link', name: 'Mon espace', under: null },
  { kind: 'repairs' },
  { kind: 'undoRepair', guide: 'caf/attestation-paiement', step: 'mon-compte' },
  { kind: 'loadScript', what: 'drawer' },
  { kind: 'open', page: 'home' },
];

/** The companion of a page may not ask these. */
const OURS = [
  'start',
  'home',
  'forget',
  'favourite',
  'pair',
  'progress',
  'ended',
  'verified',
  'verify',
  'clear',
  'repair',
  'repairs',
  'undoRepair',
];
export const onlyOurs = (right: Question[]) =>
  fc.constantFrom<unknown>(...right.filter(({ kind }) => OURS.includes(kind)));

const bad = fc.oneof(
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1.5,
    2 ** 53,
    null,
    '',
    '__proto__',
    'constructor',
    '\u202e',
    [],
    {},
    'x'.repeat(2 ** 16),
  ),
  fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
);

/** Any value, or something close to a question. */
export const nowhere = (right: Question[]) =>
  fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    fc.record(
      {
        kind: fc.oneof(fc.constantFrom(...right.map(({ kind }) => kind)), fc.string()),
        event: bad,
        turn: bad,
        tab: bad,
      },
      { requiredKeys: ['kind'] },
    ),
    // A valid question with one more property, or with one changed.
    fc
      .tuple(
        fc.constantFrom(...right),
        fc.oneof(
          fc.constantFrom('kind', 'tab', 'turn', 'event', 'guide', 'step', '__proto__', 'toString'),
          fc.string(),
        ),
        bad,
      )
      .map(
        ([question, key, value]) =>
          Object.defineProperty({ ...question }, key, {
            value,
            enumerable: true,
            writable: true,
            configurable: true,
          }) as unknown,
      ),
  );

export const refused = (message: unknown): boolean => readMessage(message) === null;

/** Names of properties that every object inherits. */
const inherited = fc.constantFrom('constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'caf/rien', '');
export const misnamed = (right: Question[]) =>
  fc
    .tuple(
      fc.constantFrom(...right.filter(({ kind }) => ['start', 'favourite', 'undoRepair'].includes(kind))),
      inherited,
    )
    .map(([one, guide]) => ({ ...one, guide }) as unknown);

/** Questions about a step that does not exist. */
export const outOfTurn = (right: Question[], turn: number) =>
  fc
    .tuple(fc.constantFrom(...right.filter(({ kind }) => kind === 'saveRepair')), fc.nat({ max: 9 }))
    .map(([question, off]) => ({ ...question, turn: turn + 1 + off }) as unknown);
