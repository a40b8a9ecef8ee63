/**
 * Every message a surface may send to the background, one entry each: its schema, who may send it, and what answers it.
 * The protocol's types are derived from this table (protocol.ts). Background only: valibot is not for the page.
 */
import * as v from 'valibot';
import { fieldKinds, regions } from '../guide/format/target.ts';
import { roles } from '../guide/format.ts';
import type { Context } from './context.ts';
import { event, level } from './event.ts';

/** `own`: our pages only. `page`: a page's companion only. `any`: both. */
export type From = 'own' | 'page' | 'any';

interface Entry<Body extends v.ObjectEntries, Answer> {
  from: From;
  body: Body;
  /** It concerns one tab; without a tab there is nothing to answer. */
  ofTab?: true;
  /** Surfaces send it by themselves, so it does not show that a person is there. */
  automatic?: true;
  /** @returns undefined to leave it without an answer, as if it had not been understood */
  handle(ask: v.InferOutput<v.StrictObjectSchema<Body, undefined>>, context: Context): Answer;
}
const entry = <const Body extends v.ObjectEntries, Answer>(one: Entry<Body, Answer>): Entry<Body, Answer> => one;

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** For surfaces outside the guided tab (the side panel); otherwise the sender's tab is used. */
const tab = v.optional(tabId);
const name = v.pipe(v.string(), v.maxLength(120));
const words = v.pipe(v.string(), v.maxLength(200));

export const table = {
  /** Starts a guide in the tab; replaces the one that ran there. */
  start: entry({
    from: 'own',
    ofTab: true,
    body: { guide: name, practice: v.boolean(), step: v.optional(name), level: v.optional(level), tab },
    handle: ({ guide, practice, step, level }, { tab, incognito, hasGuide, sessions }) =>
      hasGuide(guide) ? sessions.start(tab, { guide, practice, step, level, private: incognito }) : undefined,
  }),
  /** « Vérifier ce guide »: an advisor's own walk on the real site. Null where a person's session is under way. */
  verify: entry({
    from: 'own',
    ofTab: true,
    body: { guide: name, tab },
    handle: ({ guide }, { tab, incognito, hasGuide, sessions }) =>
      hasGuide(guide) ? sessions.verify(tab, { guide, private: incognito }) : undefined,
  }),
  /** What runs in this tab? */
  hello: entry({
    from: 'any',
    ofTab: true,
    automatic: true,
    body: { tab },
    handle: (_, { tab, sessions }) => sessions.hello(tab),
  }),
  event: entry({
    from: 'any',
    ofTab: true,
    body: { event, turn: v.number(), tab },
    // What a sheet may say is the advisor's to decide, in a page of ours.
    handle: (ask, { tab, own, sessions }) =>
      ask.event.type === 'retake' && !own ? sessions.hello(tab) : sessions.event(tab, ask.event, ask.turn),
  }),
  /**
   * `later`: keep the resume point (personal computer only). The answer is a view when that was refused: the guide goes
   * on, and says so.
   */
  stop: entry({
    from: 'any',
    ofTab: true,
    body: { later: v.boolean(), tab },
    handle: ({ later }, { tab, sessions }) => sessions.stop(tab, later),
  }),
  /** The page's companion needs a script that is not in every page. */
  loadScript: entry({
    from: 'page',
    ofTab: true,
    automatic: true,
    body: { what: v.picklist(['drawer', 'similarity']) },
    handle: ({ what }, { tab, injectScript }) => injectScript(tab, what),
  }),
  /** Only our own pages may say whether the computer is shared. */
  settings: entry({
    from: 'any',
    body: {
      shared: v.optional(v.nullable(v.boolean())),
      scale: v.optional(v.picklist([1, 1.25, 1.5])),
      place: v.optional(v.picklist(['auto', 'left', 'right', 'bottom'])),
      voice: v.optional(v.nullable(v.literal('panel'))),
    },
    handle: ({ shared, voice, ...rest }, { own, sessions }) =>
      sessions.settings({
        ...rest,
        ...(own && shared !== undefined && { shared }),
        ...(own && voice !== undefined && { voice: voice ?? undefined }),
      }),
  }),
  /** « Garder les étapes à côté »: opened in the same turn as the click, or not at all (false). */
  panel: entry({ from: 'any', ofTab: true, body: {}, handle: (_, { tab, openPanel }) => openPanel(tab) }),
  /** Opens one of our own pages in a new tab, for what comes after a guide. */
  open: entry({
    from: 'any',
    ofTab: true,
    body: { page: v.picklist(['home', 'meeting', 'verification', 'real']), tab },
    handle: async ({ page }, { tab, sessions, openPage }) =>
      page === 'real' ? openPage('home', (await sessions.running(tab))?.guide) : openPage(page),
  }),
  /** What the home page shows beside the guides. */
  home: entry({ from: 'own', automatic: true, body: {}, handle: (_, { sessions }) => sessions.home() }),
  /** Two tabs side by side: one demonstrates, the other is the person's. */
  pair: entry({
    from: 'own',
    body: { demo: tabId, person: tabId, split: v.optional(v.boolean()) },
    handle: (pair, { sessions }) => sessions.pair(pair),
  }),
  /** The progress of the tab's guide, for our own pages (a workshop's seat). */
  progress: entry({
    from: 'own',
    ofTab: true,
    automatic: true,
    body: { tab },
    handle: (_, { tab, sessions }) => sessions.progress(tab),
  }),
  /** What ended since the browser started or since `clear`, oldest first. */
  ended: entry({ from: 'own', automatic: true, body: {}, handle: (_, { sessions }) => sessions.ended() }),
  /** What verifications have noted on the real sites, by guide: shown whole before it is saved. */
  verified: entry({ from: 'own', automatic: true, body: {}, handle: (_, { sessions }) => sessions.verified() }),
  /** « Terminer et effacer »: every guide stops, and everything of the meeting is erased. */
  clear: entry({ from: 'own', body: {}, handle: (_, { sessions }) => sessions.clear() }),
  /** « Réparer cette étape »: starts the pick mode in the tab. False when the page does not let us in. */
  repair: entry({
    from: 'own',
    ofTab: true,
    body: { tab },
    handle: (_, { tab, injectPicker }) => injectPicker(tab),
  }),
  /** Sent by the pick mode; null when there is nothing to repair. */
  pick: entry({
    from: 'any',
    ofTab: true,
    automatic: true,
    body: {},
    handle: async (_, { tab, sessions, jobFor }) => jobFor(await sessions.running(tab)),
  }),
  /**
   * The element that was chosen. `refused` says why it was not kept, and is null when it was. The answer is null when
   * the step has moved on.
   */
  saveRepair: entry({
    from: 'any',
    ofTab: true,
    body: {
      turn: v.number(),
      role: v.picklist(roles),
      name: words,
      under: v.nullable(words),
      region: v.optional(v.picklist(regions)),
      field: v.optional(v.picklist(fieldKinds)),
    },
    async handle({ turn, ...picked }, { tab, sessions, saveRepair }) {
      const result = await saveRepair(await sessions.running(tab), picked, turn);
      if (result?.refused === null) await sessions.broadcastAll();
      return result;
    },
  }),
  repairs: entry({ from: 'own', automatic: true, body: {}, handle: (_, { repairs }) => repairs.all() }),
  undoRepair: entry({
    from: 'own',
    body: { guide: name, step: name },
    async handle(step, { repairs, sessions }) {
      await repairs.undo(step);
      await sessions.broadcastAll();
      return repairs.all();
    },
  }),
  /** « Je suis encore là », from one of our pages. */
  here: entry({ from: 'any', body: {}, handle: () => null }),
  /** Adds a guide to « Mes favoris », or removes it. */
  favourite: entry({
    from: 'own',
    body: { guide: name, packed: v.boolean() },
    handle: ({ guide, packed }, { sessions }) => sessions.setFavourite(guide, packed),
  }),
  /** Forget the kept place. */
  forget: entry({ from: 'own', body: {}, handle: (_, { sessions }) => sessions.forget() }),
};
