import type { Control } from './page/controls.ts';
import { contains, same } from './page/words.ts';

/** The controls these words name: exactly, or else those that say them among other words. Headings only when nothing else does. */
export function named(controls: Control[], words: string): Control[] {
  const wild = words.replace(/\s*(…|\*|\.\.\.)\s*$/, '');
  for (const fits of [(name: string) => same(name, words), (name: string) => contains(name, wild)]) {
    const found = controls.filter((control) => fits(control.name));
    const live = found.filter((control) => control.role !== 'heading');
    if (live.length > 0) return live;
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** Among namesakes, those that stand under a heading or in a group also named by the bubble. */
export function under(controls: Control[], words: string[]): Control[] {
  const narrowed = controls.filter((control) =>
    control.context.some((one) => words.some((word) => same(one, word) || contains(one, word))),
  );
  return narrowed.length > 0 ? narrowed : controls;
}

/** What the papers say for a label: the same label, or one that holds the other. */
export function paper(papers: Record<string, string>, label: string): string | undefined {
  const lines = Object.entries(papers);
  const exact = lines.find(([name]) => same(name, label));
  return (exact ?? lines.find(([name]) => contains(label, name) || contains(name, label)))?.[1];
}

export const describe = (control: Control) =>
  `${control.role} « ${control.name} »${control.context.length > 0 ? ` (sous « ${control.context.join(' › ')} »)` : ''}`;

export const isText = (control: Control) => ['textbox', 'searchbox', 'spinbutton'].includes(control.role);
