/** What bars are made of; each key has its filling in workshop.css. */
import type { Kind } from './StackedChart.tsx';
import { bandWords, words } from './words.ts';

export const helpKinds: readonly Kind[] = [
  { key: 'alone', label: words.alone },
  { key: 'hint', label: words.hint },
  { key: 'help', label: words.help },
  { key: 'stopped', label: words.stopped },
];

/** Where the details of a step stay hidden, its whole may be known. */
export const publishedKinds: readonly Kind[] = [...helpKinds, { key: 'seen', label: words.seenOnly }];

export const bandKinds: readonly Kind[] = bandWords.map((label, band) => ({ key: `band${band}`, label }));

export const endingKinds: readonly Kind[] = [
  { key: 'alone', label: words.finished },
  { key: 'stopped', label: words.notFinished },
];
