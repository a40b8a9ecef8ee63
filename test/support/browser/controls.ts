import type { Control } from './page/controls.ts';
import { contains, same } from './page/words.ts';

/**
 * Finds the controls that these words name: those with exactly this name, otherwise those whose name contains it.
 * Headings count only when no other control matches.
 */
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

/** Among controls with the same name, keeps those under a heading or in a group that the bubble also names. */
export function under(controls: Control[], words: string[]): Control[] {
  const narrowed = controls.filter((control) =>
    control.context.some((one) => words.some((word) => same(one, word) || contains(one, word))),
  );
  return narrowed.length > 0 ? narrowed : controls;
}

/** The value that the papers give for a label: the same label, or one of the two contains the other. */
export function paper(papers: Record<string, string>, label: string): string | undefined {
  const lines = Object.entries(papers);
  const exact = lines.find(([name]) => same(name, label));
  return (exact ?? lines.find(([name]) => contains(label, name) || contains(name, label)))?.[1];
}

export const describe = (control: Control) =>
  `${control.role} « ${control.name} »${control.context.length > 0 ? ` (sous « ${control.context.join(' › ')} »)` : ''}`;

export const isText = (control: Control) => ['textbox', 'searchbox', 'spinbutton'].includes(control.role);
