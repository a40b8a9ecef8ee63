/** home.html: wires the home page to the background, the panel and the permissions. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/look.css';
import '../../components/shared/noFormState.ts';
import '../../components/shared/levels.css';
import '../../components/shared/page.css';
import '../../components/home/home.css';
import '../../components/shared/print.css';
import '../../components/home/bring.css';
import { homeRoute } from '../../components/home/guideEntries.ts';
import { HomePage } from '../../components/home/HomePage.tsx';
import type { HomeActions } from '../../components/home/model.ts';
import { isSupported } from '../../components/home/support.ts';
import { privateRoute } from '../../components/shared/privateLinks.ts';
import type { Home } from '../../core/background/home.ts';
import type { ResumePoint } from '../../core/background/resumePoint.ts';
import { todayOf } from '../../core/guide/deadline.ts';
import { asker, isNotice, Orphaned } from '../../core/messages/protocol.ts';
import type { Level } from '../../core/session/levels.ts';
import type { View } from '../../core/session/viewModel.ts';
import { library, practices } from '../../guides/library.ts';
import { besideEachOther } from './beside.ts';
import { openPanel } from './panel.ts';
import { allowGuide, onPermissionChange, withheldGuides } from './permissions.ts';
import { handOver, keepLink, openRoutes } from './routes.ts';

const ask = asker(browser.runtime);
const { at: route, go } = await openRoutes(
  'home',
  (hash) => privateRoute(hash) ?? (/^#n\w+$/.test(hash) ? '' : homeRoute(hash)),
);
const home = signal<Home | null>(null);
const withheld = signal<ReadonlySet<string>>(new Set());
const lost = signal<ResumePoint | null>(null);
const trouble = signal<'trouble' | 'gone' | null>(null);

const linkAt = ({ target }: Event): [number?: string, route?: string] => {
  const number = (target as Element).closest('a[href^="#n"]')?.getAttribute('href')?.slice(1);
  return number ? [number, privateRoute(number)] : [];
};

/** Prepared beforehand: in the click there is no time to ask (entrypoints/home/panel.ts). */
let tab: number | undefined;

/** Every failure is shown as a sentence on the page. */
const trying = async (work: () => Promise<void>): Promise<void> => {
  trouble.value = null;
  try {
    await work();
  } catch (error) {
    trouble.value = error instanceof Orphaned ? 'gone' : 'trouble';
  }
};

/** The guides are shown even when the background does not answer. */
const refresh = async (): Promise<void> => {
  home.value = (await ask('home', {}).catch(() => null)) ?? home.value;
};

/**
 * The panel never opens by itself, because it narrows the page. This level is chosen for the list beside the page, and
 * draws nothing in it.
 */
const besideOnRequest = (level?: Level): void => {
  if (level === 'en-autonomie') openPanel(tab);
};

/** On the official site, once the guide has begun in this tab. */
const goTo = (guide: string, begin: () => Promise<View | null>): void =>
  void trying(async () => {
    const started = await begin();
    const address = library.guides[guide]?.start;
    if (!started || !address) throw new Error('The guide has not started.');
    location.href = address;
  });

const official = (guide: string, step?: string, level?: Level): void => {
  besideOnRequest(level);
  goTo(guide, () => ask('start', { guide, practice: false, step, level, tab }));
};

/** The practice page starts the guide itself, unless it already runs in its tab. */
const practice = (guide: string, step?: string, level?: Level): void => {
  besideOnRequest(level);
  void trying(async () => {
    if (step || level) await ask('start', { guide, practice: true, step, level, tab });
    await handOver('practice', tab, guide);
    location.href = 'practice.html';
  });
};

/** A running guide goes on as it is: in its own tab, or in this one when the person came home in the middle. */
const show = async (id: number): Promise<void> => {
  const here = home.value?.running.find((one) => one.tab === id && id === tab);
  if (here) {
    if (here.practice) await handOver('practice', tab, here.guide);
    location.href = here.practice ? 'practice.html' : (library.guides[here.guide]?.start ?? location.href);
    return;
  }
  const { windowId } = await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
};

/** The tab no longer exists: its guide ends, and is offered again at its step. */
const tabIsGone = async (id: number): Promise<void> => {
  const one = home.value?.running.find((each) => each.tab === id);
  if (one) lost.value = { guide: one.guide, step: one.step, practice: one.practice };
  await ask('stop', { later: true, tab: id }).catch(() => null);
  await refresh();
};

const actions: HomeActions = {
  start: (guide, level) => official(guide, undefined, level),
  practice: (guide, level) => practice(guide, undefined, level),
  beside: (guide, level) =>
    void trying(async () => {
      await besideEachOther(ask, guide, tab, library.guides[guide]?.start ?? '', level);
    }),
  verify: (guide) => goTo(guide, () => ask('verify', { guide, tab })),
  resume: ({ guide, step, practice: exercise }) => (exercise ? practice(guide, step) : official(guide, step)),
  forget: () =>
    void trying(async () => {
      home.value = await ask('forget', {});
    }),
  show: (id) => void show(id).catch(() => tabIsGone(id)),
  share: (shared) =>
    void trying(async () => {
      await ask('settings', { shared });
      await refresh();
    }),
  pack: (guide, packed) =>
    void trying(async () => {
      home.value = await ask('favourite', { guide, packed });
    }),
  undo: (id) =>
    void trying(async () => {
      await ask('event', { event: { type: 'resume' }, turn: 0, tab: id });
      await refresh();
      await show(id);
    }),
  scale: (scale) =>
    void trying(async () => {
      await ask('settings', { scale });
      await refresh();
    }),
  here: () => void ask('here', {}).then(refresh, () => undefined),
  allow: (guide) => void allowGuide(guide).catch(() => false),
};

const check = async (): Promise<void> => {
  withheld.value = await withheldGuides().catch(() => new Set<string>());
};

route.subscribe(() => {
  trouble.value = null;
});
// A link of ours opens here, under the same bare address. In another tab, its number must be known there.
document.addEventListener('click', (event) => {
  const [number, place] = linkAt(event);
  if (!number || place === undefined) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return keepLink(number, place);
  event.preventDefault();
  go(place);
});
document.addEventListener('pointerdown', (event) => {
  const [number, place] = linkAt(event);
  if (number && place !== undefined && event.button) keepLink(number, place);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
  if (isNotice(message, sender)) void refresh();
});
// When no guide runs any more, no notice is sent of a silence on a shared computer or of what it erases.
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'session' && 'idle' in changes) void refresh();
});
onPermissionChange(() => void check());

void browser.tabs.getCurrent().then((current) => {
  tab = current?.id;
});
void refresh();
void check();

const root = document.getElementById('root');
if (root)
  render(
    <HomePage
      model={{
        library,
        practices,
        route,
        home,
        withheld,
        trouble,
        lost,
        supported: isSupported(globalThis as Window & typeof globalThis),
        today: todayOf(new Date()),
      }}
      actions={actions}
    />,
    root,
  );
