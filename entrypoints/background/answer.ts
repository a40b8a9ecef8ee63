/**
 * Receives the messages of our surfaces with the browser's own sender: the table in core/messages says who may send
 * what.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Services } from '../../core/messages/context.ts';
import { handle } from '../../core/messages/handle.ts';
import { library } from '../../guides/library.ts';
import { noteActivity } from './idle.ts';
import { injectScript } from './injectScript.ts';
import { openPage, openPanel } from './panel.ts';
import { injectPicker, jobFor, repairs, saveRepair } from './repairs.ts';
import { sessions } from './sessions.ts';

const services: Services = {
  sessions,
  repairs,
  hasGuide: (guide) => Object.hasOwn(library.guides, guide),
  injectScript,
  openPanel,
  openPage,
  injectPicker,
  jobFor,
  saveRepair,
};

/** @returns undefined for a message that is not for us, so that it gets no answer */
export function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return;
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return handle(
    message,
    { own, tab: sender.tab?.id, incognito: sender.tab?.incognito ?? false },
    services,
    noteActivity,
  );
}
