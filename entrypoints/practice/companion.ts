/**
 * The companion in the practice page: the same code and protocol as in a real page. Only the address is that of the
 * screen.
 */
import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { type Companion, createCompanion } from '../../components/companion/companion.ts';
import { drawer } from '../../components/companion/drawer/drawer.tsx';
import { placer } from '../../components/companion/placement/placer.ts';
import ring from '../../components/practice/demonstration/ring.css?inline';
import { asker, isNotice } from '../../core/messages/protocol.ts';
import { engine } from '../../core/page/engine.ts';
import { noteOf } from '../../core/session/helpLevel.ts';
import type { Level } from '../../core/session/levels.ts';
import type { SideBySide } from '../../core/session/sideBySide.ts';
import type { View } from '../../core/session/viewModel.ts';
import { isOfficial } from '../../guides/library.ts';

const ask = asker(browser.runtime);
const tab = browser.tabs.getCurrent();
/** The exercise for the chosen person: its sentences replace those written for the first one. */
let sentences: Record<string, string> | undefined;
export const speakFor = (exercise: Record<string, string> | undefined): void => {
  sentences = exercise;
};
/**
 * This window demonstrates beside another one. This is said around the exercise, where it takes no room from the
 * bubble.
 */
export const demonstrated = signal<SideBySide | null>(null);
const sayAround = (view: View): View => {
  demonstrated.value = view.side?.place === 'demo' ? view.side : null;
  return demonstrated.value && view.note === noteOf(demonstrated.value) ? { ...view, note: undefined } : view;
};
const spoken = <T>(answer: T): T => {
  if (!answer || typeof answer !== 'object' || !('ways' in answer)) return answer;
  const view = sayAround(answer as unknown as View);
  isStopped = !!view.stopped;
  return ('exercise' in view ? { ...view, exercise: sentences?.[view.key] } : view) as T & View;
};
const askLived: typeof ask = async (kind, body) => spoken(await ask(kind, body));

const shown: { address: string; site: Element | null } = { address: '', site: null };
let companion: Companion | undefined;
/** The last view was the way back from « Arrêter », which leaves the page after a while. */
let isStopped = false;

/**
 * The guide of this exercise in this tab: it already runs (reload, resume), or it starts, at the step that the person
 * named after a power cut.
 */
export async function runGuide(guide: string, again = false, level?: Level, step?: string): Promise<View> {
  const running = again ? null : await askLived('hello', {});
  return running?.guide === guide && running.practice && running.step
    ? running
    : askLived('start', { guide, practice: true, level, step });
}

/** The exercise of this tab, when one runs in it. */
export async function runningHere(): Promise<string | undefined> {
  const running = await ask('hello', {});
  return running?.practice ? running.guide : undefined;
}

/** « Revenir au guide », pressed at home or in the panel once the bubble has left this page. */
browser.runtime.onMessage.addListener((message: unknown, sender: object): undefined => {
  if (companion || !isStopped || !isNotice(message, sender) || message.told !== 'view' || !message.view?.step) return;
  const { view } = message;
  void tab.then((own) => (own?.id === view.tab && !view.stopped ? mountCompanion() : undefined));
});

export async function mountCompanion(): Promise<void> {
  const id = (await tab)?.id;
  companion?.destroy();
  companion = createCompanion({
    document,
    address: () => shown.address,
    root: () => shown.site ?? document.body,
    elsewhere: () => URL.canParse(shown.address) && !isOfficial(shown.address),
    mode: import.meta.env.MODE === 'accessible' ? 'open' : 'closed',
    ask: askLived,
    // Our own pages close with the extension.
    alive: () => true,
    sheets: demonstrated.value ? [ring] : [],
    placer,
    bring: async () => drawer,
    bringAlike: async () => engine,
    onGone() {
      companion = undefined;
    },
    listen(onTold) {
      const heard = (message: unknown, sender: object): void => {
        if (isNotice(message, sender) && message.tab === id)
          onTold(message.told === 'view' ? { ...message, view: spoken(message.view) } : message);
      };
      browser.runtime.onMessage.addListener(heard);
      return () => browser.runtime.onMessage.removeListener(heard);
    },
  });
}

/** A screen was rendered. */
export function showScreen(address: string, site: Element): void {
  Object.assign(shown, { address, site });
  companion?.look();
}
