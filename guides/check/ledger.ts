/** `node guides/check/ledger.ts`: how well the words of each guide are known, then what the new rules find, guide by guide. */
import { readFileSync } from 'node:fs';
import { authored } from './content.ts';
import { chapterFaults, longChapters } from './rules/chapters.ts';
import { guessFaults, ledgerLine, originFaults } from './rules/ledger.ts';
import { reasonFaults } from './rules/reasons.ts';
import { figureFaults, ruleFaults } from './rules/rules.ts';
import { caseFaults, wayOutFaults } from './rules/wayOut.ts';

const evidence = new Set(
  (JSON.parse(readFileSync(new URL('../evidence.json', import.meta.url), 'utf8')) as { id: string }[]).map(
    ({ id }) => id,
  ),
);
const guides = new Set(Object.keys(authored.guides));
const today = new Date().toISOString().slice(0, 10);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const faults: string[] = [];
const warnings: string[] = [];
for (const [id, guide] of Object.entries(authored.guides)) {
  say(ledgerLine(id, guide));
  const found = [
    originFaults(guide, evidence),
    ruleFaults(guide, today),
    chapterFaults(guide),
    caseFaults(guide, guides),
  ];
  const grown = [
    reasonFaults(guide),
    wayOutFaults(guide),
    figureFaults(guide),
    guessFaults(guide),
    longChapters(guide),
  ];
  faults.push(...found.flat().map((fault) => `${id} → ${fault}`));
  warnings.push(...grown.flat().map((fault) => `${id} → ${fault}`));
}
say(`\nFautes : ${faults.length}`);
for (const line of faults) say(line);
say(`\nÀ reprendre : ${warnings.length}`);
if (process.argv.includes('--all')) for (const line of warnings) say(line);
process.exitCode = faults.length ? 1 : 0;
