/** The two official accounts of a sale do not agree on the pages; the guide follows either, with nobody sent back. */
import { expect, test } from 'vitest';
import { isQuestion } from '../../core/guide/step.ts';
import { begin, reduce, stepPath } from '../../core/session/session.ts';
import type { Session } from '../../core/session/state.ts';
import { library } from '../../guides/library.ts';

const GUIDE = 'carte-grise/vendre-donner';
const LOGIN = ['presentation', 'connexion', 'espace'];
const FORM = [...LOGIN, 'themes', 'demarches', 'commencer', 'cession-debut', 'acheteur'];
/** FranceConnect has pages of its own between the login and the account. */
const ANTS_ACCOUNT: Record<string, number> = { chemin: 1 };
const FINISH_LATER = { deja: 1 };

/** Does all there is to do on a page, until a gesture leaves it. */
function fillPage(session: Session, page: string, answers: Record<string, number>): Session {
  let now = session;
  for (let left = false; !left; ) {
    const planned = stepPath(library, now).find(({ key }) => key === now.at);
    if (!planned || (planned.page && planned.page !== page)) return now;
    now = reduce(
      library,
      now,
      isQuestion(planned.step)
        ? { type: 'answer', option: { ...ANTS_ACCOUNT, ...answers }[planned.key] ?? 0 }
        : { type: 'done' },
    );
    left = !isQuestion(planned.step) && planned.step.done === 'page';
  }
  return now;
}

test.each<[string, string[], Record<string, number>]>([
  ['in one run, as in the official video', [...FORM, 'recapitulatif', 'code-cession'], {}],
  [
    'papers after the buyer’s name, the date and the address at the end',
    [...FORM, 'papiers-vente', 'fin-cession', 'code-cession'],
    {},
  ],
  ['with a summary at the end of both', [...FORM, 'papiers-vente', 'fin-cession', 'recapitulatif', 'code-cession'], {}],
  ['found again at the papers', [...LOGIN, 'demandes', 'papiers-vente', 'fin-cession', 'code-cession'], FINISH_LATER],
  ['found again at the date', [...LOGIN, 'demandes', 'fin-cession', 'code-cession'], FINISH_LATER],
])('%s', (_, pages, answers) => {
  let session = begin(library, { guide: GUIDE, practice: false, level: 'pas-a-pas', now: 0 });
  for (const page of pages.map((one) => `carte-grise:${one}`)) {
    session = reduce(library, session, { type: 'page', pages: [page] });
    expect({ page, where: session.where, offer: session.offer }).toEqual({ page, where: 'here', offer: undefined });
    session = fillPage(session, page, answers);
  }
  expect(session.at).toBe('end');
});
