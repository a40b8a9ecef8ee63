/** What is checked when one guide is asked for: its folder, its site, the glossary, and the passages it includes. */
import { siteOf } from '../../core/guide/library.ts';
import type { Content, Project } from './project.ts';

const includesOf = (data: unknown): string[] => {
  const steps = data && typeof data === 'object' ? (data as { steps?: unknown }).steps : undefined;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown) => {
    const include = step && typeof step === 'object' ? (step as { include?: unknown }).include : undefined;
    return typeof include === 'string' ? [include] : [];
  });
};

/** The folders that a guide needs, its own first. */
function needed(project: Project, id: string, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  const guide = project.contents.find((one) => one.kind === 'guide' && one.id === id);
  for (const include of includesOf(guide?.data)) needed(project, include, known);
  return known;
}

/** @param wanted `caf`, `caf/attestation-paiement`; everything when there is none */
export function inScope(project: Project, { id, kind }: Content, wanted: string[]): boolean {
  if (!wanted.length) return true;
  if (kind === 'glossary') return true;
  return wanted.some((one) => {
    if (!one.includes('/')) return id === one || id.startsWith(`${one}/`);
    const folders = needed(project, one);
    return folders.has(id) || (kind === 'site' && [...folders].some((folder) => siteOf(folder) === id));
  });
}

/** Names that are no site and no guide of the project. */
export const unknownNames = (project: Project, wanted: string[]): string[] =>
  wanted.filter((one) => !project.contents.some(({ id }) => id === one));
