/**
 * Ids, answers and passages of a guide, that is, where each step leads. It reads the raw data, so that one wrong step
 * hides nothing.
 */
import { END } from '../../../core/guide/path.ts';
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { didYouMean } from '../near.ts';
import type { Context, DataRule } from './rule.ts';

interface Link {
  to: string;
  at: Path;
}

interface Outline {
  id: string;
  index: number;
  links: Link[];
  include: string | undefined;
}

const text = (data: unknown, key: string): string | undefined => {
  const value = data && typeof data === 'object' ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
};

const listOf = (data: unknown, key: string): unknown[] => {
  const value = data && typeof data === 'object' ? (data as Record<string, unknown>)[key] : undefined;
  return Array.isArray(value) ? value : [];
};

export const outlineOf = (data: unknown): Outline[] =>
  listOf(data, 'steps').flatMap((step, index) => {
    const id = text(step, 'id');
    const at: Path = ['steps', index];
    const next = text(step, 'next');
    const answers = listOf(step, 'options').flatMap((option, rank) => {
      const to = text(option, 'goto');
      return to === undefined ? [] : [{ to, at: [...at, 'options', rank, 'goto'] }];
    });
    const links = [...answers, ...(next === undefined ? [] : [{ to: next, at: [...at, 'next'] }])];
    return id === undefined ? [] : [{ id, index, links, include: text(step, 'include') }];
  });

/**
 * A repeated id makes answers lead to the wrong step, and a wrong answer makes steps unreachable: only the first cause
 * is reported.
 */
export const flow: DataRule = (data, context) => {
  const steps = outlineOf(data);
  const includes = steps.flatMap((step) => includeFindings(step, context));
  const twice = twiceFindings(steps, context);
  if (twice.length) return [...twice, ...includes];
  const ids = steps.map(({ id }) => id);
  const lost = steps.flatMap(({ links }) =>
    links
      .filter(({ to }) => to !== END && !ids.includes(to))
      .map(({ to, at }): Finding => {
        const near = didYouMean(to, [...ids, END]);
        return {
          path: at,
          what: `l’étape ${quote(to)} n’existe pas.${near || ` Les étapes\u00A0: ${ids.join(', ')}, ou end (fin).`}`,
        };
      }),
  );
  if (lost.length || ids.length < listOf(data, 'steps').length) return [...lost, ...includes];
  return [...roadFindings(steps), ...includes];
};

function twiceFindings(steps: Outline[], { line }: Context): Finding[] {
  return steps.flatMap(({ id, index }, rank) => {
    const first = steps.findIndex((one) => one.id === id);
    const before = steps[first];
    if (!before || first === rank) return [];
    const lines = `lignes ${line(['steps', before.index, 'id'])} et ${line(['steps', index, 'id'])}`;
    const alike = steps.filter((one) => one.id === id).length > 2 ? 'plusieurs' : 'deux';
    return [
      {
        path: ['steps', index, 'id'],
        what: `${alike} étapes portent l’id ${quote(id)} (${lines}). Changez l’un des deux.`,
      },
    ];
  });
}

function includeFindings({ index, include }: Outline, { project, id }: Context): Finding[] {
  if (include === undefined) return [];
  const path = ['steps', index, 'include'];
  const files = project.contents.filter(({ kind }) => kind === 'guide');
  const found = files.find((one) => one.id === include);
  if (include === id) return [{ path, what: 'un guide ne se contient pas lui-même. Retirez cette étape.' }];
  if (found && (!found.sound || project.library.guides[include]?.passage)) return [];
  if (found)
    return [
      { path, what: `${quote(include)} n’est pas un passage. Ajoutez-lui "passage": true, ou prenez-en un autre.` },
    ];
  const passages = files.filter((one) => !one.sound || project.library.guides[one.id]?.passage).map((one) => one.id);
  return [
    {
      path,
      what: `le passage ${quote(include)} n’existe pas.${didYouMean(include, passages) || ` Les passages\u00A0: ${passages.join(', ')}.`}`,
    },
  ];
}

/** Steps that no path reaches, and paths that never end. */
function roadFindings(steps: Outline[]): Finding[] {
  const findings: Finding[] = [];
  const reached = new Set<number>();
  const visit = (rank: number, above: number[]): void => {
    const step = steps[rank];
    if (!step) return;
    if (above.includes(rank)) {
      const from = steps[above.at(-1) ?? rank];
      const link = from?.links.find(({ to }) => to === step.id);
      findings.push({
        path: link?.at ?? ['steps', step.index],
        what: `le chemin revient à ${quote(step.id)} et tourne en rond. Menez plus loin, ou à «\u00A0end\u00A0».`,
      });
      return;
    }
    if (reached.has(rank)) return;
    reached.add(rank);
    const next = step.links.length ? step.links.map(({ to }) => steps.findIndex(({ id }) => id === to)) : [rank + 1];
    for (const one of next) visit(one, [...above, rank]);
  };
  visit(0, []);
  if (findings.length) return findings;
  return steps
    .filter((_, rank) => !reached.has(rank))
    .map(({ index, id }) => ({
      path: ['steps', index, 'id'],
      what: `aucun chemin ne mène à ${quote(id)}. Menez-y par «\u00A0goto\u00A0» ou «\u00A0next\u00A0», ou retirez-la.`,
    }));
}
