/** `npm run guides:watch [site/démarche] [--on DATE]`: what to verify next, where, the oldest first. A release waits for what is late. */
import { fileURLToPath } from 'node:url';
import { isDay, readArguments } from './check/arguments.ts';
import { faultsOf } from './check/check.ts';
import { spell } from './check/fault.ts';
import { loadProject } from './check/project.ts';
import { releaseDay } from './check/release.ts';
import { nameFaults, type Outcome } from './check/run.ts';
import { watch } from './check/watch.ts';

export function watchOutcome(root: string, words: string[], env: Record<string, string | undefined> = {}): Outcome {
  const { wanted, on, unknown } = readArguments(words, env);
  if (unknown.length) return { text: `L’option «\u00A0${unknown[0]}\u00A0» n’existe pas.`, code: 1 };
  if (on !== undefined && !isDay(on))
    return { text: `Après --on, il faut un jour comme 2026-12-01. Lu\u00A0: «\u00A0${on}\u00A0».`, code: 1 };
  const project = loadProject(root);
  const lost = nameFaults(project, wanted);
  if (lost.length) return { text: lost.join('\n'), code: 1 };
  const day = on ?? releaseDay(root);
  const unread = project.contents.filter(({ kind, sound }) => kind === 'guide' && !sound).map(({ file }) => file);
  const faults = faultsOf(project, { wanted, on: day });
  const wrong = faults.filter(
    ({ file, where, what }) => unread.includes(file) || (/date|checkedLive/.test(where) && what.startsWith('la date')),
  );
  const lists = watch(project, wanted, day);
  const late = lists.flat().filter((one) => one.late).length + wrong.length;
  const text = [
    ...wrong.map(spell),
    ...lists.flatMap((list) => [
      '',
      `━━ ${list[0]?.id} ━━`,
      ...list.map(({ file, line, what, late }) => `${late ? '!' : ' '} ${file}:${line}\u00A0: ${what}`),
    ]),
    '',
    late
      ? `Le ${day}, ${late} ${late > 1 ? 'choses sont dépassées (« ! ») : une' : 'chose est dépassée (« ! ») : une'} version ne peut pas sortir.`
      : `Le ${day}, rien n’est dépassé. ${lists.flat().length} à vérifier quand vous pourrez, dans cet ordre.`,
  ];
  return { text: text.join('\n').trim(), code: late ? 1 : 0 };
}

if (import.meta.main) {
  const { text, code } = watchOutcome(
    fileURLToPath(new URL('../', import.meta.url)),
    process.argv.slice(2),
    process.env,
  );
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}
