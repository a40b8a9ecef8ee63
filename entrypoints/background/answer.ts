/** Questions of our surfaces → the keeper. Our own pages may speak for another tab; a page's companion only for its own. */
import browser, { type Runtime } from 'webextension-polyfill';
import { incoming } from '../../core/messages/schema.ts';
import type { Picked } from '../../core/repair/pick.ts';
import type { Repair } from '../../core/repair/repair.ts';
import { library } from '../../guides/library.ts';
import { stirred } from './idle.ts';
import { bring } from './injectScript.ts';
import { inject, jobFor, mend, repairs } from './repairs.ts';
import { keeper } from './sessions.ts';

async function keep(tab: number, picked: Picked, turn: number): Promise<{ refused: string | null } | null> {
  const result = await mend(await keeper.running(tab), picked, turn);
  if (result?.refused === null) await keeper.retell();
  return result;
}

async function undo(step: Pick<Repair, 'guide' | 'step'>): Promise<Repair[]> {
  await repairs.undo(step);
  await keeper.retell();
  return repairs.all();
}

/** @returns undefined for what is not for us: no answer, no trace */
export function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return;
  const question = incoming(message);
  if (!question) return;
  stirred(question);
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  const tab = (own && 'tab' in question ? question.tab : undefined) ?? sender.tab?.id;
  if (question.kind === 'settings') {
    const { kind: _, shared, ...rest } = question;
    return keeper.settings(own && shared !== undefined ? { ...rest, shared } : rest);
  }
  if (question.kind === 'home') return own ? keeper.home() : undefined;
  if (question.kind === 'here') return Promise.resolve(null);
  if (question.kind === 'pack') return own ? keeper.pack(question.guide, question.packed) : undefined;
  if (question.kind === 'forget') return own ? keeper.forget() : undefined;
  if (question.kind === 'pair')
    return own ? keeper.pair({ demo: question.demo, person: question.person, split: question.split }) : undefined;
  if (question.kind === 'ended') return own ? keeper.ended() : undefined;
  if (question.kind === 'clear') return own ? keeper.clear() : undefined;
  if (question.kind === 'repairs') return own ? repairs.all() : undefined;
  if (question.kind === 'unmend') return own ? undo(question) : undefined;
  if (tab === undefined) return Promise.resolve(null);
  if (question.kind === 'progress') return own ? keeper.progress(tab) : undefined;
  switch (question.kind) {
    case 'start': {
      const { guide, practice, step, level } = question;
      if (!own || !Object.hasOwn(library.guides, guide)) return;
      return keeper.start(tab, { guide, practice, step, level, private: sender.tab?.incognito ?? false });
    }
    case 'hello':
      return keeper.hello(tab);
    case 'event':
      return keeper.event(tab, question.event, question.turn);
    case 'bring':
      return own ? undefined : bring(tab, question.what);
    case 'repair':
      return own ? inject(tab) : undefined;
    case 'pick':
      return keeper.running(tab).then(jobFor);
    case 'mend': {
      const { kind: _, turn, ...picked } = question;
      return keep(tab, picked, turn);
    }
    case 'stop':
      return keeper.stop(tab, question.later);
  }
}
