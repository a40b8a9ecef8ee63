/** The check as a command: what it prints, and its exit code. */
import { isDay, readArguments } from './arguments.ts';
import { faultsOf } from './check.ts';
import { quote } from './fault.ts';
import { mend } from './mend.ts';
import { didYouMean } from './near.ts';
import { loadProject } from './project.ts';
import { releaseDay } from './release.ts';
import { report } from './report.ts';
import { unknownNames } from './scope.ts';

export interface Outcome {
  text: string;
  code: 0 | 1;
}

const USAGE = 'npm run guides:check [site/démarche] [-- --fix] [-- --on 2026-12-01]';

/** @param words those of the command line */
export function check(root: string, words: string[], env: Record<string, string | undefined> = {}): Outcome {
  const { wanted, fix, on, unknown } = readArguments(words, env);
  const refused = [
    ...unknown.map((word) => `L’option ${quote(word)} n’existe pas. Écrivez\u00A0: ${USAGE}`),
    ...(on !== undefined && !isDay(on)
      ? [`Après --on, il faut un jour comme 2026-12-01. Lu\u00A0: ${quote(on)}.`]
      : []),
  ];
  if (refused.length) return { text: refused.join('\n'), code: 1 };
  const started = performance.now();
  const project = loadProject(root);
  const lost = nameFaults(project, wanted);
  if (lost.length) return { text: lost.join('\n'), code: 1 };
  const mended = fix ? mend(project, wanted) : [];
  const now = mended.length ? loadProject(root) : project;
  const faults = faultsOf(now, { wanted, on: on ?? releaseDay(root) });
  const again = `npm run guides:check ${[...wanted, '-- --fix'].join(' ')}`;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  const lines = [
    ...mended.map(({ file, did }) => `${file}\u00A0: ${did.join(', ')}.`),
    faults.length
      ? report(faults, again)
      : `${wanted.join(', ') || 'Toutes les démarches'}\u00A0: rien à corriger (${seconds} s).`,
  ];
  return { text: lines.join('\n'), code: faults.length ? 1 : 0 };
}

/** An unknown name is a fault: « rien à corriger » would otherwise be taken for an answer. */
export function nameFaults(project: ReturnType<typeof loadProject>, wanted: string[]): string[] {
  const known = [...new Set(project.contents.map(({ id }) => id).filter(Boolean))];
  return unknownNames(project, wanted).map(
    (one) =>
      `guides/${one} n’existe pas.${didYouMean(one, known) || ` Il y a\u00A0: ${known.filter((id) => id.includes('/')).join(', ')}.`}`,
  );
}
