/**
 * Finds the words that several controls commonly share: labels of links and buttons that are on two sites of real pages
 * (PAGES_FR), or on three screens of the practice sites. It writes core/locate/generic.json. Run it again when the
 * pages or the practice sites have changed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { senseOf } from '../../../core/locate/lexicon.ts';
import { normalise } from '../../../core/locate/normalise.ts';
import { practices } from '../../../guides/check/content.ts';
import { inside } from '../../../guides/check/practicePages.ts';

const PAGES = process.env.PAGES_FR ?? '/work/shared/data/pages-fr';
const file = new URL('../../../core/locate/generic.json', import.meta.url);
const places = new Map<string, Set<string>>();
const note = (label: string, place: string): void => {
  const name = normalise(label);
  if (!name || name.length > 40 || name.includes('&#')) return;
  places.set(name, (places.get(name) ?? new Set()).add(place));
};

if (existsSync(PAGES))
  for (const folder of readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const page of readdirSync(`${PAGES}/${folder.name}`).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(`${PAGES}/${folder.name}/${page}`, 'utf8');
      for (const [, , words = ''] of html.matchAll(/<(a|button)\b[^>]*>([\s\S]{0,400}?)<\/\1>/g))
        note(
          words
            .replace(/<[^>]*>/g, ' ')
            .replace(/&amp;/g, '&')
            .replace(/&#39;|&rsquo;/g, '’'),
          folder.name.split('-')[0] ?? '',
        );
    }
const sites = new Set([...places].flatMap(([name, where]) => (where.size > 1 ? [name] : [])));

places.clear();
for (const [guide, { screens }] of Object.entries(practices))
  for (const [screen, { blocks }] of Object.entries(screens))
    for (const block of inside(blocks)) {
      if (block.kind === 'button' || block.kind === 'link') note(block.label, `${guide} ${screen}`);
      if (block.kind === 'menu') for (const { label } of block.links) note(label, `${guide} ${screen}`);
    }
const screens = [...places].flatMap(([name, where]) =>
  new Set([...where].map((one) => one.split(' ')[1])).size > 2 ? [name] : [],
);

const names = [...new Set([...sites, ...screens])].filter((name) => senseOf(name).count > 1).sort();
writeFileSync(file, `${JSON.stringify({ names }, null, 2)}\n`);
console.log(
  `${sites.size} labels on two sites, ${screens.length} on three practice screens, ${names.length} of several words written`,
);
