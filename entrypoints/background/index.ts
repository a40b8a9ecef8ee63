/** Wires the browser's events to the keeper of sessions. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Told } from '../../core/messages/protocol.ts';
import { answer } from './answer.ts';
import { armIdle } from './idle.ts';
import { follow } from './injectCompanion.ts';
import { armPanel, toggleOrHome } from './panel.ts';
import { putAway } from './removeStaleBubbles.ts';
import { keeper } from './sessions.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answer);
  armIdle();

  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status) void follow(tab, status).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tab) => void keeper.closed(tab));
  browser.action.onClicked.addListener(toggleOrHome);
  browser.commands.onCommand.addListener((_command, tab) => {
    const told: Told = { told: 'focus', tab: tab?.id ?? -1 };
    void Promise.allSettled([browser.tabs.sendMessage(told.tab, told), browser.runtime.sendMessage(told)]);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    armPanel();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('home.html') });
    // Firefox writes the hour of a database’s birth in it: that of the installation, not of somebody’s first guide.
    void keeper.purge().catch(() => undefined);
    if (reason === 'update') void putAway().catch(() => undefined);
  });
  browser.runtime.onStartup.addListener(() => {
    armPanel();
    void keeper.purge().catch(() => undefined);
    void keeper.obey().catch(() => undefined);
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void keeper.obey().catch(() => undefined);
  });
});
