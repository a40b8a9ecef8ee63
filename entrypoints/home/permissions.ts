/** In Firefox people can take a site away from us at any time; Chromium can hold one back until it is asked for. */
import browser from 'webextension-polyfill';
import { originsOf } from '../../components/home/guideEntries.ts';
import { library } from '../../guides/library.ts';

/** The guides whose sites we may not enter. */
export async function withheldGuides(): Promise<ReadonlySet<string>> {
  const asked = Object.keys(library.guides).map(async (guide) =>
    (await browser.permissions.contains({ origins: originsOf(library, guide) })) ? [] : [guide],
  );
  return new Set((await Promise.all(asked)).flat());
}

/** Call it first in the click: browsers refuse the request later. */
export const allowGuide = (guide: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(library, guide) });

export function onPermissionChange(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
