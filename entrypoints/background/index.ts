/** Wires the browser's events to the session store. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Notice } from '../../core/messages/protocol.ts';
import { answer } from './answer.ts';
import { registerIdleAlarm } from './idle.ts';
import { onNavigation } from './injectCompanion.ts';
import { armPanel, toggleOrHome } from './panel.ts';
import { removeStaleBubbles } from './removeStaleBubbles.ts';
import { sessions } from './sessions.ts';
import { closeToPages } from './storage.ts';

export default defineBackground(() => {
  closeToPages();
  browser.runtime.onMessage.addListener(answer);
  registerIdleAlarm();

  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status) void onNavigation(tab, status).catch(() => undefined);
  });
  browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
    // Chromium forgets the opener later, so it is recorded here.
    if (id !== undefined && openerTabId !== undefined) void sessions.opened(id, openerTabId);
  });
  browser.tabs.onReplaced?.addListener((now, before) => void sessions.replaced(now, before));
  browser.tabs.onRemoved.addListener((tab) => void sessions.closed(tab));
  browser.action.onClicked.addListener(toggleOrHome);
  browser.commands.onCommand.addListener((_command, tab) => {
    const told: Notice = { told: 'focus', tab: tab?.id ?? -1 };
    void Promise.allSettled([browser.tabs.sendMessage(told.tab, told), browser.runtime.sendMessage(told)]);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    armPanel();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('home.html') });
    // Firefox writes a database's creation time in it: it is created at installation, so that it does not show the time
    // of the first guide.
    void sessions.purge().catch(() => undefined);
    if (reason === 'update') void removeStaleBubbles().catch(() => undefined);
  });
  browser.runtime.onStartup.addListener(() => {
    armPanel();
    void sessions.browserStarted().catch(() => undefined);
    void sessions.onPolicyChange().catch(() => undefined);
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void sessions.onPolicyChange().catch(() => undefined);
  });
});
