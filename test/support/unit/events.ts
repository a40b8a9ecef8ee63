/** Arbitrary events for property tests: valid and meaningless ones, with known and unknown pages. */
import fc from 'fast-check';
import type { SessionEvent } from '../../../core/session/state.ts';

const pages = [
  'essai:accueil',
  'essai:formulaire',
  'essai:resume',
  'porte:choix',
  'elsewhere',
  'essai:inconnue',
  'caf:accueil',
  '',
];

export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: fc.constant('page' as const), pages: fc.array(fc.constantFrom(...pages), { maxLength: 2 }) }),
  fc.record({
    type: fc.constant('verdict' as const),
    kind: fc.constantFrom(
      'looking' as const,
      'found' as const,
      'doubtful' as const,
      'hidden' as const,
      'absent' as const,
      'unreachable' as const,
    ),
  }),
  fc.record({
    type: fc.constant('standing' as const),
    count: fc.integer({ min: 0, max: 30 }),
    steps: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'qui', 'moi', 'autre', 'fin', 'ouvrir', 'connexion/choisir', 'inconnue'),
        state: fc.constantFrom('todo' as const, 'done' as const, 'prefilled' as const, 'unknown' as const),
      }),
      { selector: ({ key }) => key, maxLength: 5 },
    ),
  }),
  fc.constant({ type: 'done' as const }),
  fc.constant({ type: 'done' as const }),
  fc.record({ type: fc.constant('answer' as const), option: fc.integer({ min: 0, max: 2 }) }),
  fc.constant({ type: 'back' as const }),
  fc.constant({ type: 'jump' as const }),
  fc.record({ type: fc.constant('stuck' as const), hint: fc.constantFrom(1 as const, 2 as const) }),
  fc.constant({ type: 'helped' as const }),
  fc.record({ type: fc.constant('fold' as const), folded: fc.boolean() }),
);
