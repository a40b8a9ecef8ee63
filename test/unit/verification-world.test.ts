// @vitest-environment happy-dom
/** A sheet is a closed world: ten thousand drawn pages, full of personal words, and forged messages, leave none of their words in it. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { pagesOf, pathThrough } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { hashOf } from '../../core/guide/stepHash.ts';
import { locateOnce } from '../../core/locate/locateOnce.ts';
import { reasonNames } from '../../core/locate/reasonNames.ts';
import { readMessage } from '../../core/messages/schema.ts';
import { begin, reduce } from '../../core/session/session.ts';
import type { Session, SessionEvent } from '../../core/session/state.ts';
import { verifiedOf } from '../../core/session/verified.ts';
import { FORMAT, noteCauses, SheetSchema, sheetOf, textOf, verdictWords } from '../../core/verify/sheet.ts';
import { draws } from '../support/unit/draws.ts';
import { ID, library, NOW } from '../support/unit/verified.fixture.ts';

const PLACE = 'LYON-03';
const roads = [0, 1, 2].map((enfant) => ({ enfant })).map((answers) => pathThrough(library, ID, answers));
const steps = roads.flat().filter(({ step }) => !isQuestion(step));
/** Every string that a sheet may hold. */
const world = new Set<string>([
  ...[FORMAT, PLACE, ID, '2026-11'],
  ...steps.map(({ key }) => key),
  ...steps.map(({ step }) => hashOf(step as never)),
  ...Object.values(verdictWords),
  ...noteCauses,
  ...reasonNames,
  ...pagesOf(library, ID),
]);

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** What a page may hold of somebody, beside the words that our guides look for. */
const personal = [
  'Nadia Benali',
  '12 rue des Lilas',
  '1 85 07 75 123 456 78',
  'nadia@exemple.fr',
  'Divorcée',
  'AB-123-CD',
  '<b>',
];
const known = [
  'Mon compte',
  'Mon espace',
  'Se connecter',
  'Nom',
  'Nom de naissance',
  'Étape suivante',
  'Valider',
  'Sexe',
  'Votre demande',
];
const word = fc.oneof(fc.constantFrom(...personal), fc.constantFrom(...known), fc.string({ maxLength: 12 }));
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const piece = fc
  .tuple(
    fc.constantFrom('a', 'button', 'h2', 'label', 'input', 'div'),
    fc.oneof(label, fc.constantFrom(...known)),
    word,
  )
  .map(([tag, text, more]) => {
    const [say, aside] = [escaped(text), escaped(more)];
    if (tag === 'a') return `<a href="/${encodeURIComponent(more)}">${say}</a>`;
    if (tag === 'label') return `<label>${say}<input value="${aside}" name="${aside}"></label>`;
    if (tag === 'input') return `<input aria-label="${say}" placeholder="${aside}">`;
    return `<${tag} title="${aside}">${say}</${tag}>`;
  });
const html = fc.array(piece, { maxLength: 7 }).map((pieces) => `<main>${pieces.join('')}</main>`);

/** What the companion would tell of the page: its verdict, and the numbers of what was found. */
function toldOf(session: Session): SessionEvent[] {
  const now = pathThrough(library, ID, session.answers).find(({ key }) => key === session.at);
  if (!now || isQuestion(now.step) || !now.step.target) return [];
  const { verdict } = locateOnce(now.step.target, document, () => true);
  const witness = verdict.kind === 'found' ? verdict.witness : undefined;
  return [
    { type: 'page', pages: now.page ? [now.page] : [] },
    { type: 'verdict', kind: verdict.kind, witness: witness && { ...witness } },
  ];
}

const sheetFrom = (session: Session) => {
  const [walk] = verifiedOf(library, session);
  return walk && sheetOf(library, walk, PLACE);
};

/** Only what the table of messages lets in reaches the session. */
const send = (session: Session, event: unknown): Session => {
  const read = readMessage({ kind: 'event', event, turn: session.turn });
  return read?.kind === 'event' ? reduce(library, session, read.event) : session;
};

it('ten thousand pages leave no word of theirs', { timeout: 300_000 }, () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(html, fc.integer({ min: 0, max: 5 }), (drawn, at) => {
      document.body.innerHTML = drawn;
      const step = ['ouvrir', 'connexion/entrer', 'nom', 'suite', 'sexe', 'valider'][at] ?? '';
      let session = begin(library, { guide: ID, practice: false, verify: true, now: NOW, step });
      session = send(session, { type: 'retake' });
      for (const event of toldOf(session)) session = send(session, event);
      const sheet = sheetFrom(session);
      if (!sheet) return;
      kinds.add(sheet.etapes[0]?.verdict ?? '');
      expect(strings(sheet).filter((one) => !world.has(one))).toEqual([]);
      expect(v.safeParse(SheetSchema, JSON.parse(textOf(sheet))).success).toBe(true);
      expect(sheet.etapes.map(({ etape }) => etape)).not.toContain('sexe');
    }),
    { numRuns: draws(10_000) },
  );
  // Each of them was met: the pages that are drawn are not all alike.
  expect([...kinds].sort()).toEqual(['doute', 'pas-trouvee', 'vue']);
});

it('a page that had taken hold of the companion can say no word either', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.constantFrom(...personal),
    fc.integer(),
    fc.constant(null),
    fc.array(fc.string()),
  );
  const forged = fc.record(
    {
      type: fc.constantFrom('verdict', 'page', 'done', 'retake'),
      kind: fc.oneof(fc.constantFrom('found', 'absent', 'hidden'), anything),
      cause: fc.oneof(fc.constantFrom(...noteCauses), anything),
      pages: fc.oneof(fc.array(fc.oneof(fc.constantFrom(...personal), fc.constant('essai:accueil'))), anything),
      witness: fc.oneof(fc.record({ variant: anything, reasons: fc.array(anything) }), anything),
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.array(forged, { maxLength: 6 }), (events) => {
      let session = begin(library, { guide: ID, practice: false, verify: true, now: NOW });
      for (const event of events) session = send(session, event);
      expect(strings(sheetFrom(session)).filter((one) => !world.has(one))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
