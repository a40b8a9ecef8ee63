/** Chapters and steps know each other: none unknown, none empty, none twice. */
import type { AuthoredGuide } from '../../../core/guide/format.ts';

/** Above it, « Étape 2 sur 31 » says nothing any more: for guides:watch. */
const LONGEST = 12;

const chapterOfEach = ({ steps }: Pick<AuthoredGuide, 'steps'>): string[] =>
  steps.flatMap(({ chapter }) => chapter ?? []);

export function chapterFaults(guide: Pick<AuthoredGuide, 'chapters' | 'steps'>): string[] {
  const ids = guide.chapters.map(({ id }) => id);
  const used = new Set(chapterOfEach(guide));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `le chapitre « ${id} » est écrit deux fois.`),
    ...guide.steps
      .filter(({ chapter }) => chapter !== undefined && !ids.includes(chapter))
      .map(({ id, chapter }) => `${id} : le chapitre « ${chapter} » n’est pas dans « chapters ».`),
    ...ids.filter((id) => !used.has(id)).map((id) => `le chapitre « ${id} » n’a aucune étape : retirez-le.`),
  ];
}

export function longChapters(guide: Pick<AuthoredGuide, 'chapters' | 'steps'>): string[] {
  const all = chapterOfEach(guide);
  return guide.chapters
    .map(({ id, title }) => ({ title, count: all.filter((one) => one === id).length }))
    .filter(({ count }) => count > LONGEST)
    .map(({ title, count }) => `le chapitre « ${title} » a ${count} étapes : coupez-le en deux.`);
}
