/** Faults as they are printed: one line each, then how many, and what a machine can mend. */
import { type Fault, spell } from './fault.ts';

/** @param again the command that mends, named when something can be */
export function report(faults: Fault[], again: string): string {
  const typing = faults.filter((one) => one.typing);
  const others = faults.filter((one) => !one.typing);
  const files = new Set(others.map(({ file }) => file)).size;
  const lines = others.map(spell);
  if (others.length) lines.push('', `${count(others.length, 'faute')} dans ${count(files, 'fichier')}.`);
  const mendable = others.filter(({ edit }) => edit).length;
  if (typing.length) lines.push(...typed(typing));
  if (typing.length || mendable)
    lines.push(`Une machine peut en mettre ${typing.length + mendable} en ordre\u00A0: ${again}`);
  return lines.join('\n');
}

const count = (many: number, what: string): string => `${many} ${what}${many > 1 ? 's' : ''}`;

/**
 * Groups spaces and apostrophes in one line per file: an ordinary keyboard does not have them, and nobody should have
 * to search for them.
 */
function typed(faults: Fault[]): string[] {
  const files = Map.groupBy(faults, ({ file }) => file);
  return [...files].map(([file, here]) => {
    const lines = [...new Set(here.map(({ line }) => line))].sort((a, b) => a - b);
    const shown = lines.length > 8 ? `${lines.slice(0, 8).join(', ')}…` : lines.join(', ');
    const what = [...new Set(here.map((one) => one.what.replace(/\.$/, '')))].join('\u00A0; ');
    return `${file}\u00A0: frappe à reprendre, ligne${lines.length > 1 ? 's' : ''} ${shown} (${what}).`;
  });
}
