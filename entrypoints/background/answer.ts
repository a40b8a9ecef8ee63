/** Questions of our surfaces → the keeper. Our own pages may speak for another tab; a page's companion only for its own. */
import browser, { type Runtime } from 'webextension-polyfill';
import { readMessage } from '../../core/messages/schema.ts';
import type { Picked } from '../../core/repair/pick.ts';
import type { Repair } from '../../core/repair/repair.ts';
import { library } from '../../guides/library.ts';
import { noteActivity } from './idle.ts';
import { injectScript } from './injectScript.ts';
import { injectPicker, jobFor, repairs, saveRepair } from './repairs.ts';
import { sessions } from './sessions.ts';

async function keep(tab: number, picked: Picked, turn: number): Promise<{ refused: string | null } | null> {
  const result = await saveRepair(await sessions.running(tab), picked, turn);
  if (result?.refused === null) await sessions.broadcastAll();
  return result;
}

async function undo(step: Pick<Repair, 'guide' | 'step'>): Promise<Repair[]> {
  await repairs.undo(step);
  await sessions.broadcastAll();
  return repairs.all();
}

/** @returns undefined for what is not for us: no answer, no trace */
export function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return;
  const question = readMessage(message);
  if (!question) return;
  noteActivity(question);
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  const tab = (own && 'tab' in question ? question.tab : undefined) ?? sender.tab?.id;
  if (question.kind === 'settings') {
    const { kind: _, shared, ...rest } = question;
    return sessions.settings(own && shared !== undefined ? { ...rest, shared } : rest);
  }
  if (question.kind === 'home') return own ? sessions.home() : undefined;
  if (question.kind === 'here') return Promise.resolve(null);
  if (question.kind === 'pack') return own ? sessions.setFavourite(question.guide, question.packed) : undefined;
  if (question.kind === 'forget') return own ? sessions.forget() : undefined;
  if (question.kind === 'pair')
    return own ? sessions.pair({ demo: question.demo, person: question.person, split: question.split }) : undefined;
  if (question.kind === 'ended') return own ? sessions.ended() : undefined;
  if (question.kind === 'clear') return own ? sessions.clear() : undefined;
  if (question.kind === 'repairs') return own ? repairs.all() : undefined;
  if (question.kind === 'unmend') return own ? undo(question) : undefined;
  if (tab === undefined) return Promise.resolve(null);
  if (question.kind === 'progress') return own ? sessions.progress(tab) : undefined;
  switch (question.kind) {
    case 'start': {
      const { guide, practice, step, level } = question;
      if (!own || !Object.hasOwn(library.guides, guide)) return;
      return sessions.start(tab, { guide, practice, step, level, private: sender.tab?.incognito ?? false });
    }
    case 'hello':
      return sessions.hello(tab);
    case 'event':
      return sessions.event(tab, question.event, question.turn);
    case 'bring':
      return own ? undefined : injectScript(tab, question.what);
    case 'repair':
      return own ? injectPicker(tab) : undefined;
    case 'pick':
      return sessions.running(tab).then(jobFor);
    case 'mend': {
      const { kind: _, turn, ...picked } = question;
      return keep(tab, picked, turn);
    }
    case 'stop':
      return sessions.stop(tab, question.later);
  }
}
