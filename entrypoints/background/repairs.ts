/**
 * « Réparer cette étape »: the pick mode is injected into the tab when an advisor asks, and its result is stored here.
 */
import browser from 'webextension-polyfill';
import { refusalOf } from '../../core/repair/looksPersonal.ts';
import type { Job, Picked } from '../../core/repair/pick.ts';
import { ownerOf, type Repair, targetOf } from '../../core/repair/repair.ts';
import { createRepairs } from '../../core/repair/store.ts';
import { vocabularyOf } from '../../core/repair/vocabulary.ts';
import type { Session } from '../../core/session/state.ts';
import { library, practices } from '../../guides/library.ts';
import { memory } from './storage.ts';

export const repairs = createRepairs({ disk: memory(browser.storage.local), library });

/** @returns whether the page lets us in */
export const injectPicker = (tab: number): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId: tab }, files: ['repair.js'] }).then(
    () => true,
    () => false,
  );

/**
 * Answers the first message of the pick mode; null when there is nothing to repair. Practice sites are ours and do not
 * change.
 */
export function jobFor(session: Session | null): Job | null {
  const owner = session && !session.practice && ownerOf(library, session.guide, session.at);
  const target = owner && targetOf(library, owner);
  const title = owner && library.guides[owner.guide]?.steps.find(({ id }) => id === owner.step);
  if (!session || !target || !title || !('title' in title)) return null;
  return {
    turn: session.turn,
    title: title.title,
    target,
    lexicon: vocabularyOf(library, practices),
    folded: session.folded,
  };
}

/** The step is the session's present one: no page decides which. @returns why it was refused, in a sentence */
export async function saveRepair(
  session: Session | null,
  picked: Picked,
  turn: number,
): Promise<{ refused: string | null } | null> {
  const owner = session && !session.practice && session.turn === turn && ownerOf(library, session.guide, session.at);
  if (!owner || !targetOf(library, owner)) return null;
  const refused = refusalOf(picked);
  if (refused) return { refused };
  const repair: Repair = { ...owner, version: library.guides[owner.guide]?.version ?? 1, ...picked };
  await repairs.keep(repair);
  return { refused: null };
}
