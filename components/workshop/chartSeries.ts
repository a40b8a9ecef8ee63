/** The parts of the bars; each key has its fill in workshop.css. */
import type { Kind } from './StackedChart.tsx';
import { bandWords, words } from './words.ts';

export const helpKinds: readonly Kind[] = [
  { key: 'alone', label: words.alone },
  { key: 'hint', label: words.hint },
  { key: 'help', label: words.help },
  { key: 'stopped', label: words.stopped },
  { key: 'cut', label: words.cut },
  // A branch is not a drop-out: those who took another one complete the bar.
  { key: 'elsewhere', label: words.elsewhere },
];

export const bandKinds: readonly Kind[] = bandWords.map((label, band) => ({ key: `band${band}`, label }));
