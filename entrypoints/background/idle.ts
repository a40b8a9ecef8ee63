/**
 * The idle timer of a shared computer, on the browser's own alarms: they outlive the worker, and end with the browser.
 */
import browser from 'webextension-polyfill';
import { createIdle, isByHand } from '../../core/background/idle.ts';
import { isAutomatic } from '../../core/messages/handle.ts';
import type { Question } from '../../core/messages/protocol.ts';
import { sessions } from './sessions.ts';
import { memory } from './storage.ts';

const NAME = 'silence';

/**
 * An alarm that is not stored on disk: Chromium writes the others there, each with its time, and every gesture sets
 * this one again. A browser that does not know the option refuses it: Firefox stores no alarm at all, an older Chromium
 * still does (SECURITY.md).
 */
const alarm = async (delayInMinutes: number): Promise<void> => {
  try {
    await browser.alarms.create(NAME, { delayInMinutes, persistAcrossSessions: false } as { delayInMinutes: number });
  } catch {
    await browser.alarms.create(NAME, { delayInMinutes });
  }
};

const idle = createIdle({
  memory: memory(browser.storage.session),
  shared: async () => (await sessions.home()).settings.shared !== false,
  alarm,
  broadcastAll: () => sessions.broadcastAll(),
  clear: () => sessions.clear(),
  settle: () => sessions.settle(),
});

/** What surfaces send by themselves does not show that a person is there. */
export function noteActivity(question: Question): void {
  if (isAutomatic(question) || (question.kind === 'event' && !isByHand(question.event))) return;
  void idle.noteActivity().catch(() => undefined);
}

export const registerIdleAlarm = (): void =>
  browser.alarms.onAlarm.addListener(({ name }) => void (name === NAME && idle.onAlarm().catch(() => undefined)));
