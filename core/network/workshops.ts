/**
 * Workshops of several structures, from their summaries (core/workshop/summaryFile.ts). Each was rounded with a draw of
 * its own.
 */
import type { Titles } from '../journal/export.ts';
import type { WorkshopSummary } from '../workshop/summaryFile.ts';
import { marginOf } from './noise.ts';
import { workshopSentences } from './reportWords.ts';
import type { Figure } from './table.ts';
import { figureWords } from './words.ts';

/** A step is named only when at least this many workshops name it: one room's difficulty is not the network's. */
const LEAST = 2;
const SHOWN = 5;

/** All remainders are taken as equally likely (noise.ts): one room is too short a series to estimate them. */
function sumOf(list: readonly { base: number; count: number }[]): Figure {
  const variance = list.reduce((sum, { base }) => sum + (base * base - 1) / 6, 0);
  const most = list.reduce((sum, { base }) => sum + base - 1, 0);
  return { nombre: list.reduce((sum, { count }) => sum + count, 0), marge: marginOf(variance, most) };
}

/** Sentences for the report and the page; none without workshops. */
export function workshopWords(all: readonly WorkshopSummary[], titles: Titles): string[] {
  if (!all.length) return [];
  const hours = Math.round(all.reduce((sum, { minutes }) => sum + minutes, 0) / 60);
  const came = sumOf(all.map(({ base, came: count }) => ({ base, count })));
  const guides = Map.groupBy(
    all.flatMap(({ base, exercises }) => exercises.map((one) => ({ base, ...one }))),
    ({ guide }) => guide,
  );
  const named = new Map<string, { guide: string; step: string; times: number }>();
  for (const { guide, step } of all.flatMap(({ exercises }) =>
    exercises.flatMap(({ guide, hard }) => hard.map((step) => ({ guide, step }))),
  )) {
    const known = named.get(`${guide} ${step}`) ?? { guide, step, times: 0 };
    named.set(`${guide} ${step}`, { ...known, times: known.times + 1 });
  }
  const hard = [...named.values()].filter(({ times }) => times >= LEAST).sort((a, b) => b.times - a.times);
  return [
    workshopSentences.all(all.length, hours, figureWords(came)),
    ...[...guides].map(([guide, list]) => {
      const finished = figureWords(sumOf(list.map(({ base, finished: count }) => ({ base, count }))));
      const people = figureWords(sumOf(list.map(({ base, came: count }) => ({ base, count }))));
      return workshopSentences.guide(titles.guide(guide), people, finished);
    }),
    ...hard
      .slice(0, SHOWN)
      .map(({ guide, step, times }) => workshopSentences.hard(titles.step(guide, step), titles.guide(guide), times)),
  ];
}
