/** The content of a folder `guides/`, completely read: each file with its text, its data and its reading faults. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { compileGuide, compileSite } from '../../core/guide/compile.ts';
import {
  type AuthoredGuide,
  type AuthoredSite,
  GlossarySchema,
  GuideSchema,
  SiteSchema,
} from '../../core/guide/format.ts';
import type { Library } from '../../core/guide/library.ts';
import { type Practice, PracticeSchema } from '../../core/practice/format.ts';
import { type ReadJson, readJson } from './json/read.ts';

export type Kind = 'guide' | 'site' | 'practice' | 'glossary';
export const schemas = { guide: GuideSchema, site: SiteSchema, practice: PracticeSchema, glossary: GlossarySchema };

export interface Content {
  /** `guides/caf/attestation-paiement/guide.json` */
  file: string;
  kind: Kind;
  /** The folder under guides/: `caf/attestation-paiement`, `caf`, or the empty string. */
  id: string;
  raw: string;
  read: ReadJson;
  data: unknown;
  /** It can be read, and matches its schema. */
  sound: boolean;
}

export interface Project {
  /** The folder that holds `guides/`. */
  root: string;
  contents: Content[];
  /** As the files contain them, where they are valid. */
  authored: { sites: Record<string, AuthoredSite>; guides: Record<string, AuthoredGuide> };
  library: Library;
  practices: Record<string, Practice>;
  /** Every official host of every site. */
  hosts: string[];
  /** The ids of guides/evidence.json; undefined when that file does not exist. */
  evidence?: ReadonlySet<string> | undefined;
}

export function contentOf(file: string, raw: string): Content {
  const kind = (file.split('/').at(-1) ?? '').replace('.json', '') as Kind;
  const read = readJson(raw);
  const data = read.node?.value;
  const sound = !read.faults.length && !read.twice.length && v.safeParse(schemas[kind], data).success;
  return { file, kind, id: file.split('/').slice(1, -1).join('/'), raw, read, data, sound };
}

/** @param root the folder that holds `guides/` */
export function loadProject(root: string): Project {
  const files = globSync('guides/{,*/,*/*/}{guide,site,practice,glossary}.json', { cwd: root });
  return projectOf(
    root,
    files.sort().map((file) => contentOf(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8'))),
  );
}

const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Invalid files are left out of the library: `faultsOf` says why. */
export function projectOf(root: string, contents: Content[]): Project {
  const gather = <T>(kind: Kind): Record<string, T> =>
    Object.fromEntries(contents.filter((one) => one.kind === kind && one.sound).map(({ id, data }) => [id, data as T]));
  const { $schema: _, ...words } = Object.values(gather<Record<string, string>>('glossary'))[0] ?? {};
  const authored = { sites: gather<AuthoredSite>('site'), guides: gather<AuthoredGuide>('guide') };
  const sites = mapValues(authored.sites, compileSite);
  return {
    root,
    contents,
    authored,
    library: { sites, guides: mapValues(authored.guides, compileGuide), words },
    practices: gather<Practice>('practice'),
    hosts: Object.values(sites).flatMap((site) => site.hosts),
    evidence: evidenceIn(root),
  };
}

function evidenceIn(root: string): ReadonlySet<string> | undefined {
  const file = join(root, 'guides/evidence.json');
  if (!existsSync(file)) return undefined;
  return new Set((JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id));
}
