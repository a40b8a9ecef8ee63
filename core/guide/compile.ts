/** The authored form → the form that runs. Pure, and the only place that knows both. */

import { GUESS } from './format/words.ts';
import type { AuthoredAct, AuthoredGuide, AuthoredPage, AuthoredSite, AuthoredStep, AuthoredTarget } from './format.ts';
import type { Act, Guide, Ledger, PageRule, Site, Step, Target } from './guide.ts';
import { hashOf } from './stepHash.ts';

const plain = (words: { text: string }[]): string[] => words.map(({ text }) => text);

/** Leaves out keys without a value: they would travel to the page as `undefined`. */
const optional = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

export function compileTarget({ names, reasons, ...rest }: AuthoredTarget): Target {
  if (!reasons) return { ...rest, names: plain(names) };
  const { under, group, ...others } = reasons;
  return {
    ...rest,
    names: plain(names),
    reasons: { ...others, ...optional('under', under && plain(under)), ...optional('group', group && plain(group)) },
  };
}

export function compileStep(step: AuthoredStep): Step {
  if ('include' in step) return step;
  if ('ask' in step)
    return {
      ...step,
      options: step.options.map(({ target, ...option }) => ({
        ...option,
        ...optional('target', target && compileTarget(target)),
      })),
    };
  const { target, reads, seenLive: _, ...act } = step;
  return {
    ...act,
    ...optional('target', target && compileTarget(target)),
    ...optional('reads', reads?.map(compileTarget)),
  };
}

/** A verdict from one structure is not enough for « seen »: two structures are needed. */
export const STRUCTURES = 2;

/** Seen by enough of them, and as it is written now: a mended sentence has to be seen again. */
const isLive = (step: AuthoredAct): boolean =>
  (step.seenLive?.structures.length ?? 0) >= STRUCTURES && step.seenLive?.hash === hashOf(compileStep(step) as Act);

export function ledgerOf({ steps }: Pick<AuthoredGuide, 'steps'>): Ledger {
  const acts = steps.flatMap((step) => ('say' in step && step.target ? [{ ...step, target: step.target }] : []));
  const live = acts.filter(isLive);
  const months = live.flatMap(({ seenLive }) => seenLive?.month ?? []).sort();
  return {
    acts: acts.length,
    sourced: acts.filter(({ target }) => target.names.some(({ origin }) => origin !== GUESS)).length,
    live: live.length,
    ...optional('from', months[0]),
    ...optional('to', months.at(-1)),
  };
}

export const compileGuide = (guide: AuthoredGuide): Guide => ({
  ...guide,
  steps: guide.steps.map(compileStep),
  ledger: ledgerOf(guide),
});

export const compilePage = ({ url, signs, ...page }: AuthoredPage): PageRule => ({
  ...page,
  url: plain(url),
  signs: signs.map((sign) => ({ words: plain(sign.words), in: sign.in })),
});

export const compileSite = (site: AuthoredSite): Site => ({
  ...site,
  pages: Object.fromEntries(Object.entries(site.pages).map(([id, page]) => [id, compilePage(page)])),
});
