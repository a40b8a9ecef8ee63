/** The settings fixed by policy. Firefox refuses the question when there is no policy; that fixes nothing. */
import browser from 'webextension-polyfill';
import { type Policy, readManaged } from '../../core/background/policy.ts';

export const managed = async (): Promise<Policy> =>
  readManaged(await browser.storage.managed.get(null).catch(() => null));
