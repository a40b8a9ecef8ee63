/**
 * `node guides/migrate/evidence.ts evidence.json`: what public sources say the real screens say, with an id for each item,
 * into guides/evidence.json. For the checks only: nothing of it is in the extension.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { slug } from './slug.ts';

export interface Evidence {
  /** `caf/connexion/mot-de-passe`: site, screen, first words of the text. */
  id: string;
  site: string;
  screen: string;
  kind: string;
  text: string;
  source: string;
  date: string;
  note?: string;
}

/** The same items give the same ids; a duplicate id gets a number. */
export function withIds(items: Omit<Evidence, 'id'>[]): Evidence[] {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const id = [item.site, slug(item.screen), slug(item.text)].filter(Boolean).join('/');
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { ...item, id: count > 1 ? `${id}-${count}` : id };
  });
}

const [file] = process.argv.slice(2);
if (import.meta.main && file) {
  const items = withIds(JSON.parse(readFileSync(file, 'utf8')) as Omit<Evidence, 'id'>[]);
  const lines = items.map(({ id, ...rest }) => `  ${JSON.stringify({ id, ...rest })}`);
  writeFileSync(new URL('../evidence.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
}
