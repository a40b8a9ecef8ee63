/**
 * Everything that is wrong in the content, each mistake once. A file that cannot be read silences faults that only
 * result from it.
 */
import { compileGuide, compileSite, compileStep } from '../../core/guide/compile.ts';
import type { AuthoredGuide, AuthoredSite } from '../../core/guide/format.ts';
import type { Act, Question } from '../../core/guide/guide.ts';
import { siteOf } from '../../core/guide/library.ts';
import { isInclude } from '../../core/guide/step.ts';
import type { Practice } from '../../core/practice/format.ts';
import { type Fault, type Finding, faultAt, inOrder, quote } from './fault.ts';
import { formatFindings } from './format.ts';
import { lineAndColumn, nodeAt, offsetOf, type Path } from './json/node.ts';
import { type Content, type Project, schemas } from './project.ts';
import {
  authoredRules,
  authoredSiteRules,
  crossingRules,
  dataRules,
  guideRules,
  practiceRules,
  roadRules,
  siteRules,
  stepRules,
} from './rules/index.ts';
import type { Context } from './rules/rule.ts';
import { typing } from './rules/typing.ts';
import { inScope } from './scope.ts';
import { whereOf } from './where.ts';

export interface CheckOptions {
  /** `caf`, `caf/attestation-paiement`; everything when there is none. */
  wanted?: string[];
  /** The day of the release. Without it no date in the future is a fault. */
  on?: string | undefined;
}

export function faultsOf(project: Project, { wanted = [], on }: CheckOptions = {}): Fault[] {
  const chosen = project.contents.filter((content) => inScope(project, content, wanted));
  const faults = new Map(chosen.map((content) => [content, contentFaults(project, content, on)]));
  const broken = (content: Content | undefined): boolean =>
    !content?.sound || (faults.get(content) ?? contentFaults(project, content, on)).some(({ typing }) => !typing);
  for (const content of chosen)
    if (content.kind === 'practice' && around(project, content).every((one) => !broken(one)))
      faults.set(content, [...(faults.get(content) ?? []), ...crossing(project, content, on)]);
  const all = [...faults.values()].flat();
  return inOrder([
    ...missingFaults(project, chosen),
    ...all.filter(({ syntax }) => syntax),
    ...all.filter(({ syntax }) => !syntax),
  ]);
}

/** A guide, and the passages it goes through. */
function passagesOf(project: Project, id: string, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  for (const step of project.library.guides[id]?.steps ?? [])
    if (isInclude(step)) passagesOf(project, step.include, known);
  return known;
}

/** The files with which a practice site is compared. */
function around(project: Project, practice: Content): (Content | undefined)[] {
  const find = (kind: string, id: string) => project.contents.find((one) => one.kind === kind && one.id === id);
  const guides = [...passagesOf(project, practice.id)];
  return [practice, ...guides.flatMap((id) => [find('guide', id), find('site', siteOf(id))])];
}

function contentFaults(project: Project, content: Content, on: string | undefined): Fault[] {
  const { file, kind, raw, read, data } = content;
  if (read.faults.length)
    return read.faults.map(({ at, what, edit }, index) => {
      const last = index === read.faults.length - 1 && /\S/.test(raw.slice(at));
      const rest = last ? ' Le reste de ce fichier n’est pas encore vérifié.' : '';
      return { ...faultAt(file, raw, at, { where: '', what: what + rest, ...(edit && { edit }) }), syntax: true };
    });
  const root = read.node;
  if (!root) return [];
  const twice = read.twice.map(({ key, first, at }) =>
    faultAt(file, raw, at, {
      where: '',
      what: `la clé ${quote(key)} est écrite deux fois (lignes ${lineAndColumn(raw, first).line} et ${lineAndColumn(raw, at).line}). Gardez-en une.`,
    }),
  );
  // Of a key written twice, one value is lost: a fault found in the other value would only be a consequence.
  if (twice.length) return twice;
  const context = contextOf(project, content, on);
  const format = formatFindings(schemas[kind], data, kind);
  const findings = [...format, ...dataRules[kind].flatMap((rule) => rule(data, context)), ...typing(data, context)];
  findings.push(
    ...soundFindings(
      content,
      context,
      format,
      findings.some((one) => !('typing' in one) && kind === 'guide' && isRoad(one)),
    ),
  );
  return together(findings, context).map((finding) => toFault(content, finding));
}

/** One unknown name that is used in several places is one mistake. */
function together(findings: Finding[], { line }: Context): Finding[] {
  const isLater = (one: Finding, index: number): boolean =>
    !!one.once && findings.findIndex(({ what }) => what === one.what) < index;
  return findings.flatMap((finding, index) => {
    if (isLater(finding, index)) return [];
    const others = finding.once ? findings.filter((one, rank) => rank > index && one.what === finding.what) : [];
    const lines = others.map(({ path }) => line(path)).join(', ');
    const also = others.length ? ` Aussi ligne${others.length > 1 ? 's' : ''} ${lines}.` : '';
    return [{ ...finding, what: finding.what + also }];
  });
}

/** A fault of ids, answers or passages: it is unknown where the steps lead. */
const isRoad = ({ path }: Finding): boolean =>
  path[0] === 'steps' && ['id', 'goto', 'next', 'include', 'page'].includes(`${path.at(-1)}`);

function soundFindings(content: Content, context: Context, format: Finding[], lost: boolean): Finding[] {
  const { kind, data, id } = content;
  if (kind === 'guide') {
    const guide = data as AuthoredGuide;
    const bad = new Set(format.flatMap(({ path }) => (path[0] === 'steps' ? [path[1]] : [])));
    const steps = Array.isArray(guide?.steps) ? guide.steps : [];
    return [
      ...steps.flatMap((step, index) =>
        bad.has(index) || format.some(({ path }) => path.length < 2 && path[0] === 'steps') || 'include' in step
          ? []
          : stepRules.flatMap((rule) => rule(compileStep(step) as Act | Question, ['steps', index], context)),
      ),
      ...(format.length ? [] : guideRules.flatMap((rule) => rule(compileGuide(guide), context))),
      ...(format.length ? [] : authoredRules.flatMap((rule) => rule(guide, context))),
      ...(format.length ||
      lost ||
      [...passagesOf(context.project, id)].some((one) => !context.project.library.guides[one])
        ? []
        : roadRules.flatMap((rule) => rule(compileGuide(guide), context))),
    ];
  }
  if (format.length) return [];
  if (kind === 'site') {
    const site = data as AuthoredSite;
    return [
      ...siteRules.flatMap((rule) => rule(compileSite(site), context)),
      ...authoredSiteRules.flatMap((rule) => rule(site, context)),
    ];
  }
  return kind === 'practice' ? practiceRules.flatMap((rule) => rule(data as Practice, context)) : [];
}

function crossing(project: Project, content: Content, on: string | undefined): Fault[] {
  const context = contextOf(project, content, on);
  for (const rules of crossingRules) {
    const found = rules.flatMap((rule) => rule(content.data as Practice, context));
    if (found.length) return found.map((finding) => toFault(content, finding));
  }
  return [];
}

function contextOf(project: Project, { id, raw, read }: Content, on: string | undefined): Context {
  const root = read.node;
  return {
    project,
    id,
    on,
    site: project.library.sites[siteOf(id)],
    line: (path, onKey) => (root ? lineAndColumn(raw, offsetOf(root, path, onKey)).line : 1),
  };
}

function toFault({ file, raw, read, data }: Content, finding: Finding & { typing?: boolean }): Fault {
  const { path, what, onKey, edit, typing } = finding;
  const root = read.node;
  const node = root && nodeAt(root, path);
  const label: Path = onKey && /^la clé /.test(what) ? path.slice(0, -1) : path;
  return faultAt(file, raw, root ? offsetOf(root, path, onKey) : 0, {
    where: whereOf(data, label),
    what,
    ...(edit && node && { edit: { ...edit, start: node.start, end: node.end } }),
    ...(typing && { typing }),
  });
}

/** Files that should exist beside the ones that do. */
function missingFaults(project: Project, chosen: Content[]): Fault[] {
  const has = (kind: string, id: string): boolean => project.contents.some((one) => one.kind === kind && one.id === id);
  const missing = (file: string, what: string): Fault => ({ file, line: 1, column: 1, where: '', what });
  return chosen.flatMap(({ kind, id, data }) => {
    const site = siteOf(id);
    const passage = !!data && typeof data === 'object' && 'passage' in data;
    return [
      ...(kind === 'guide' && !has('site', site)
        ? [missing(`guides/${site}/site.json`, 'ce fichier manque. Copiez celui d’un autre site.')]
        : []),
      ...(kind === 'guide' && data !== undefined && !passage && !has('practice', id)
        ? [missing(`guides/${id}/practice.json`, 'ce fichier manque\u00A0: sans lui, personne ne peut s’entraîner.')]
        : []),
      ...(kind === 'practice' && !has('guide', id)
        ? [missing(`guides/${id}/guide.json`, 'ce fichier manque\u00A0: c’est la démarche elle-même.')]
        : []),
    ];
  });
}
