/**
 * Keeps what our page shows out of its address and its history: the route is read, then the history entry is replaced
 * by the page's bare address and a number. The number's meaning is in memory (`storage.session`), so that « back »,
 * reload and links between our pages work. It is erased by « Terminer et effacer » and at the end of the browser.
 */
import { type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { drawNumber, type KeptRoutes, keptWith, ROUTES, routesIn } from '../../core/background/routes.ts';

const { session } = browser.storage;
const kept = async (): Promise<KeptRoutes> => routesIn((await session.get(ROUTES))[ROUTES]);

/** One write at a time: each starts from the result of the previous one. */
let turn: Promise<unknown> = Promise.resolve();
const keep = (key: string, route: string): Promise<void> => {
  const next = turn.then(async () => {
    const before = await kept();
    if (!route && !(key in before)) return;
    const routes = keptWith(before, key, route);
    await (Object.keys(routes).length ? session.set({ [ROUTES]: routes }) : session.remove(ROUTES));
  });
  turn = next.catch(() => {});
  return next.catch(() => {});
};

const door = (page: string, tab: number | undefined): string => `${page} ${tab ?? ''}`;

/** The next page of this kind to open in that tab shows this route. It is awaited before the tab navigates. */
export const handOver = (page: 'home' | 'practice', tab: number | undefined, route: string): Promise<void> =>
  keep(door(page, tab), route);

interface Numbered {
  place?: unknown;
}

const numberHere = (): string => String((history.state as Numbered | null)?.place ?? '');
const bareAddress = (): string => location.pathname + location.search;

/** @property go shows another place of this page: a new history entry with the same bare address */
export interface Routes {
  at: Signal<string>;
  go(route: string): void;
  /** The same history entry, with another meaning from now on. */
  replace(route: string): void;
}

/** @param read the route that a typed address contains: `#/caf/attestation-paiement` */
export async function openRoutes(page: 'home' | 'practice', read: (hash: string) => string): Promise<Routes> {
  const here = new Map<string, string>();
  const remember = (route: string): Numbered => {
    const place = drawNumber();
    here.set(place, route);
    void keep(place, route);
    return { place };
  };
  const tab = (await browser.tabs.getCurrent().catch(() => undefined))?.id;
  const before = await kept().catch((): KeptRoutes => ({}));
  const number = numberHere();
  const linked = before[location.hash.slice(1)];
  const typed = linked ?? (location.hash ? read(location.hash) : '');
  const at = signal(typed || before[number] || before[door(page, tab)] || '');
  if (before[door(page, tab)]) void keep(door(page, tab), '');

  const replace = (route: string): void => {
    history.replaceState(remember(route), '', bareAddress());
    at.value = route;
  };
  replace(at.value);

  addEventListener('popstate', async () => {
    if (location.hash) return;
    const place = numberHere();
    const route = here.get(place) ?? (await kept())[place] ?? '';
    if (numberHere() === place) at.value = route;
  });
  addEventListener('hashchange', () => {
    if (location.hash) replace(read(location.hash));
  });
  return {
    at,
    replace,
    go(route) {
      history.pushState(remember(route), '', bareAddress());
      at.value = route;
    },
  };
}

/** A link in another tab is a page of its own: the meaning of its number must be known there. */
export const keepLink = (number: string, route: string): void => void keep(number, route);
