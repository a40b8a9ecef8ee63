/**
 * Tests real French pages, in two versions each, when they are on this machine. Otherwise it is skipped with a message.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { frozen, OURS } from './frozen.ts';
import { doAll } from './jobs.ts';
import type { pairs as inThePage } from './page/pairs.ts';
import { type Case, four, percent, tally, total } from './tally.ts';

declare const bench: { pairs: typeof inThePage };

const FOLDER = process.env.PAGES_FR ?? '/work/shared/data/pages-fr';

const bodyOf = (html: string): string =>
  (html.match(/<body[^>]*>([\s\S]*)<\/body>/i)?.[1] ?? html)
    .replace(/<(script|style|noscript|iframe)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s(src|srcset|poster)="[^"]*"/gi, '');

export async function pairs(): Promise<{ told: string; misses: string[]; wrong: string[] }> {
  if (!existsSync(FOLDER))
    return { told: `Skipped: ${FOLDER} is not on this machine (PAGES_FR says where else).`, misses: [], wrong: [] };
  const began = Date.now();
  const names = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/new.html`));
  const version = (name: string, which: string): string =>
    bodyOf(readFileSync(`${FOLDER}/${name}/${which}.html`, 'utf8'));
  const lines = await doAll(
    'pairs',
    names.map((name) => {
      const both = [version(name, 'old'), version(name, 'new')] as const;
      return { key: name, about: both, run: (page) => page.evaluate(([old, now]) => bench.pairs(old, now), both) };
    }),
  );
  const cases = names.flatMap((guide, at) =>
    (lines[at] ?? []).map(([mutation, locator, outcome]): Case => ({ guide, mutation, locator, outcome })),
  );
  const wrong = names.flatMap((name, at) =>
    (lines[at] ?? []).flatMap(([mutation, locator, outcome, seen]) =>
      locator === OURS && outcome === 'wrong' ? [`${name}, ${mutation}: ${seen}`] : [],
    ),
  );
  const locators = [...new Set(cases.map(({ locator }) => locator))];
  const groups = ['kept', 'gone'];
  const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
  /** One row for each of the two groups, for one page or for all. */
  const rows = (label: string, some: Case[]): string[] => {
    const table = tally(some, ({ locator, mutation }) => `${locator}\n${mutation}`);
    return groups.flatMap((group) => {
      const count = table.get(`${OURS}\n${group}`);
      return count
        ? [
            row([
              `${label}${group}`,
              total(count),
              ...locators.map((locator) => four(table.get(`${locator}\n${group}`))),
            ]),
          ]
        : [];
    });
  };
  const told = [
    `${names.length} pages, months apart, every named control of each, ${Math.round((Date.now() - began) / 1000)} s. « Kept »: same role, words and destination, once in both. « Gone »: no element of the same words, destination, id or name in the new version; what is neither is left out. Right / wrong / doubtful / absent, in percent; when gone, wrong is what is still pointed at.`,
    '',
    row(['', 'cases', ...locators]),
    row(['---', '--:', ...locators.map(() => '---')]),
    ...rows('', cases),
    ...names.flatMap((name) =>
      rows(
        `${name}, `,
        cases.filter(({ guide }) => guide === name),
      ),
    ),
  ].join('\n');
  const ours = tally(
    cases.filter(({ locator }) => locator === OURS),
    ({ mutation }) => mutation,
  );
  const [kept, gone] = groups.map((group) => ours.get(group));
  const misses: string[] = [];
  if (kept?.wrong) misses.push(`Real pages, kept: ${kept.wrong} wrong.`);
  if (kept && kept.right / total(kept) < frozen.bars.keeps)
    misses.push(`Real pages, kept: ${percent(kept.right, total(kept))} % found right.`);
  if (gone && gone.wrong / total(gone) > frozen.bars.gone)
    misses.push(`Real pages, gone: something is pointed at in ${percent(gone.wrong, total(gone))} % of cases.`);
  return { told, misses, wrong };
}
