/** `npm run guides:ledger`: how well the words of each guide are known, as a table for docs/content-2026-11.md, then in sentences. */
import { ledgerOf } from '../../core/guide/compile.ts';
import { authored } from './content.ts';
import { ledgerLine } from './rules/ledger.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const guides = Object.entries(authored.guides);
const rows = guides.map(([id, guide]) => {
  const { acts, sourced, live } = ledgerOf(guide);
  const said = guide.steps.flatMap((step) => ('say' in step ? step : []));
  return {
    id,
    acts,
    sourced,
    live,
    unsure: said.filter(({ uncertain }) => uncertain).length,
    rules: guide.rules?.length ?? 0,
  };
});
const share = (part: number, whole: number): string => `${whole ? Math.round((part / whole) * 100) : 0}\u00A0%`;

say(
  '| guide | étapes qui montrent quelque chose | mots lus dans une source | vues sur le site | pas sûres | règles datées |',
);
say('| --- | --: | --: | --: | --: | --: |');
for (const { id, acts, sourced, live, unsure, rules } of rows)
  say(`| ${id} | ${acts} | ${sourced} (${share(sourced, acts)}) | ${live} | ${unsure} | ${rules} |`);
const sum = (key: 'acts' | 'sourced' | 'live' | 'unsure' | 'rules'): number =>
  rows.reduce((total, row) => total + row[key], 0);
say(
  `| **en tout** | ${sum('acts')} | ${sum('sourced')} (${share(sum('sourced'), sum('acts'))}) | ${sum('live')} | ${sum('unsure')} | ${sum('rules')} |`,
);
if (process.argv.includes('--all')) for (const [id, guide] of guides) say(ledgerLine(id, guide));
