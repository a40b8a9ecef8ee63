/** Real French pages, two versions each, where they are on this machine; skipped, and said so, where they are not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inPage } from './browser.ts';
import { frozen, OURS } from './frozen.ts';
import type { pairs as inThePage } from './page/pairs.ts';
import { type Case, four, percent, tally, total } from './tally.ts';

declare const bench: { pairs: typeof inThePage };

const FOLDER = process.env.PAGES_FR ?? '/work/shared/data/pages-fr';

const bodyOf = (html: string): string =>
  (html.match(/<body[^>]*>([\s\S]*)<\/body>/i)?.[1] ?? html)
    .replace(/<(script|style|noscript|iframe)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s(src|srcset|poster)="[^"]*"/gi, '');

export async function pairs(): Promise<{ told: string; misses: string[] }> {
  if (!existsSync(FOLDER)) return { told: `Skipped: ${FOLDER} is not on this machine (PAGES_FR says where else).`, misses: [] };
  const names = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/new.html`));
  const version = (name: string, which: string): string => bodyOf(readFileSync(`${FOLDER}/${name}/${which}.html`, 'utf8'));
  const cases: Case[] = [];
  const wrong: string[] = [];
  await inPage(async (_, fresh) => {
    for (const name of names) {
      const page = await fresh();
      const lines = await page.evaluate(([old, now]) => bench.pairs(old, now), [version(name, 'old'), version(name, 'new')] as const);
      for (const [mutation, locator, outcome, seen] of lines) {
        cases.push({ guide: name, mutation, locator, outcome });
        if (locator === OURS && outcome === 'wrong') wrong.push(`${name}: ${seen}`);
      }
      await page.close();
    }
  });
  const table = tally(cases, ({ locator, mutation }) => `${locator}\n${mutation}`);
  const locators = [...new Set(cases.map(({ locator }) => locator))];
  const count = (group: string): number => cases.filter(({ locator, mutation }) => locator === OURS && mutation === group).length;
  const ours = table.get(`${OURS}\ngone`);
  if (wrong.length) console.log(wrong.join('\n'));
  const told = [
    `${names.length} pages, months apart. « Kept »: same role, words and destination, once in both. « Gone »: no element of the same words, destination, id or name in the new version. Right / wrong / doubtful / absent, in percent; when gone, wrong is what is still pointed at.`,
    '',
    `| | cases | ${locators.join(' | ')} |`,
    `| --- | --: | ${locators.map(() => '---').join(' | ')} |`,
    ...['kept', 'gone'].map((group) => `| ${group} | ${count(group)} | ${locators.map((locator) => four(table.get(`${locator}\n${group}`))).join(' | ')} |`),
  ].join('\n');
  const misses =
    ours && ours.wrong / total(ours) > frozen.bars.gone ? [`Real pages, gone: something is pointed at in ${percent(ours.wrong, total(ours))} % of cases.`] : [];
  const kept = table.get(`${OURS}\nkept`);
  if (kept?.wrong) misses.push(`Real pages, kept: ${kept.wrong} wrong.`);
  return { told, misses };
}
