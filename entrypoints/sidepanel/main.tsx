/** The side panel follows the active tab of its window, or the tab that its address names (`sidepanel.html#12`). */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/noFormState.ts';
import '../../components/shared/look.css';
import '../../components/shared/levels.css';
import '../../components/shared/page.css';
import '../../components/step/snags.css';
import '../../components/step/step.css';
import '../../components/panel/panel.css';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelEvents, PanelState } from '../../components/panel/state.ts';
import { createSpeech } from '../../components/step/speech.ts';
import { asker, isNotice, Orphaned } from '../../core/messages/protocol.ts';
import type { View } from '../../core/session/viewModel.ts';

const ask = asker(browser.runtime);
const state = signal<PanelState>({ kind: 'asking' });
let tab: number | undefined;
/** Rises with each question and each notice: an answer that comes after something newer is dropped. */
let asked = 0;

const pinned = (): number | undefined => (/^#\d+$/.test(location.hash) ? Number(location.hash.slice(1)) : undefined);

const active = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;

const show = (view: View): void => {
  state.value = { kind: 'guide', view };
};

const fail = (error: unknown): void => {
  state.value = { kind: 'broken', orphaned: error instanceof Orphaned };
};

async function nothing(): Promise<void> {
  const turn = asked;
  const { running, stopped } = await ask('home', {});
  if (turn !== asked) return;
  state.value = {
    kind: 'none',
    running: running.find((one) => one.tab !== tab)?.tab ?? null,
    stopped: stopped.some((one) => one.tab === tab),
  };
}

async function follow(): Promise<void> {
  const turn = ++asked;
  try {
    const next = pinned() ?? (await active());
    if (turn !== asked) return;
    if (next !== tab) state.value = { kind: 'asking' };
    tab = next;
    const view = await ask('hello', { tab });
    if (turn !== asked) return;
    if (!view) await nothing();
    else {
      show(view);
      if (view.settings.voice === 'panel' && view.speaker === 'page') await speak(true);
    }
  } catch (error) {
    if (turn === asked) fail(error);
  }
}

/** Runs a person's action. A failure is shown, and the person can try again. */
const attempt = (action: (view: View) => Promise<unknown>) => {
  const now = state.value;
  if (now.kind === 'guide') action(now.view).catch(fail);
};

/** The panel speaks only while it is open; when it closes, the page speaks again. */
const speak = async (panel: boolean): Promise<void> => {
  if (state.value.kind !== 'guide') return;
  const { view } = state.value;
  const next = await ask('event', { event: { type: 'aside', on: panel }, turn: view.turn, tab: view.tab });
  if (next) show(next);
};
addEventListener('pagehide', () => void speak(false).catch(() => undefined));

const on: PanelEvents = {
  event: (event) =>
    attempt(async (view) => {
      const turn = asked;
      const next = await ask('event', { event, turn: view.turn, tab: view.tab });
      if (turn !== asked) return;
      if (next) show(next);
      else await nothing();
    }),
  stop: (later) =>
    attempt(async (view) => {
      const unkept = await ask('stop', { later, tab: view.tab });
      if (view.tab !== tab) return;
      if (unkept) show(unkept);
      else await nothing();
    }),
  settings: (change) =>
    attempt(async () => {
      const settings = await ask('settings', change);
      if (state.value.kind !== 'guide') return;
      const { view } = state.value;
      // Whether this guide may be kept was decided when it started (a private window), not here.
      state.value = { kind: 'guide', view: { ...view, settings: { ...settings, shared: view.settings.shared } } };
    }),
  speaker: (panel) =>
    attempt(async (view) => {
      if (view.settings.shared === false) await ask('settings', { voice: panel ? 'panel' : null });
      await speak(panel);
    }),
  page: (page) => attempt((view) => ask('open', { page, tab: view.tab })),
  undo: () => void ask('event', { event: { type: 'resume' }, turn: 0, tab }).then(follow, fail),
  repair: () => ask('repair', { tab }).catch(() => false),
  home: () => void browser.tabs.create({ url: browser.runtime.getURL('/home.html') }).catch(fail),
  join: (other) => void browser.tabs.update(other, { active: true }).catch(follow),
  retry: () => void follow(),
};

browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
  if (!isNotice(message, sender) || message.told !== 'view') return;
  // Without a guide in this tab, the panel shows a guide that runs elsewhere.
  if (message.tab !== tab && state.value.kind !== 'none') return;
  asked++;
  if (message.tab === tab && message.view) show(message.view);
  else nothing().catch(fail);
});
const here = browser.windows.getCurrent();
browser.tabs.onActivated.addListener(async ({ windowId }) => {
  if (pinned() === undefined && windowId === (await here).id) await follow();
});
addEventListener('hashchange', follow);

const app = document.getElementById('app');
if (app) render(<Panel state={state} on={on} speech={createSpeech()} />, app);
void follow();
