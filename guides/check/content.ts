/** The content of guides/ as the tests read it: each file with its path, its text and its data. */
import { globSync, readFileSync } from 'node:fs';
import { compileGuide, compileSite } from '../../core/guide/compile.ts';
import { parseContent } from '../../core/guide/contentErrors.ts';
import { GlossarySchema, GuideSchema, SiteSchema } from '../../core/guide/format.ts';
import type { Guide, Site } from '../../core/guide/guide.ts';
import type { Library } from '../../core/guide/library.ts';
import { type Answers, type PathStep, pathThrough } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { type Practice, PracticeSchema } from '../../core/practice/format.ts';

export type Kind = 'guide' | 'site' | 'practice' | 'glossary';
export interface Content {
  /** `guides/caf/attestation-paiement/guide.json` */
  file: string;
  kind: Kind;
  /** The folder under guides/: `caf/attestation-paiement`, `caf`, or the empty string. */
  id: string;
  raw: string;
}

const schemas = { guide: GuideSchema, site: SiteSchema, practice: PracticeSchema, glossary: GlossarySchema };
const root = new URL('../../', import.meta.url).pathname;

export const contents: Content[] = globSync('guides/**/{guide,site,practice,glossary}.json', { cwd: root })
  .sort()
  .map((file) => ({
    file,
    kind: (file.split('/').at(-1) ?? '').replace('.json', '') as Kind,
    id: file.split('/').slice(1, -1).join('/'),
    raw: readFileSync(root + file, 'utf8'),
  }));

/** As the author wrote it. */
export const checked = <K extends Kind>({ file, raw }: Content, kind: K) =>
  parseContent(schemas[kind], JSON.parse(raw), file);

/** As it runs. */
export const guideIn = (content: Content): Guide => compileGuide(checked(content, 'guide'));
export const siteIn = (content: Content): Site => compileSite(checked(content, 'site'));

/** What does not parse is left out: its own test says why. */
const gather = <K extends Kind>(kind: K) =>
  Object.fromEntries(
    contents.flatMap((content) => {
      try {
        return content.kind === kind ? [[content.id, checked(content, kind)] as const] : [];
      } catch {
        return [];
      }
    }),
  );

const { $schema: _, ...words } = Object.values(gather('glossary'))[0] ?? {};
export const authored = { sites: gather('site'), guides: gather('guide') };

const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

export const library: Library = {
  sites: mapValues(authored.sites, compileSite),
  guides: mapValues(authored.guides, compileGuide),
  words: words as Record<string, string>,
};
export const practices = gather('practice') as Record<string, Practice>;
export const hosts: string[] = Object.values(library.sites).flatMap((site) => site.hosts);

/** `file:line → place` of a sentence, so that an editor jumps to it. */
export function place({ file, raw }: Content, where: string, text?: string): string {
  const at = text === undefined ? -1 : raw.indexOf(JSON.stringify(text));
  return `${file}${at < 0 ? '' : `:${raw.slice(0, at).split('\n').length}`} → ${where}`;
}

/** `where` in the file, and how to mend it; the sentence itself gives the line. */
export type Say = (where: string, repair: string, text?: string) => string;

export interface Branch {
  path: PathStep[];
  answers: Answers;
}

/** Every way through a guide, one for each way of answering. */
export function branches(id: string, answers: Answers = {}): Branch[] {
  const path = pathThrough(library, id, answers);
  const open = path.find(({ key, step }) => isQuestion(step) && !(key in answers));
  if (!open || !isQuestion(open.step)) return [{ path, answers }];
  return open.step.options.flatMap((_option, index) => branches(id, { ...answers, [open.key]: index }));
}

export const paths = (id: string): PathStep[][] => branches(id).map(({ path }) => path);
