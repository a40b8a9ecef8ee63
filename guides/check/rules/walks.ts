/** Walks every branch on the practice site, then as each person, then with each mishap. One cause is reported once. */
import { isControl, labelOf } from '../../../components/practice/controls.ts';
import type { PathStep } from '../../../core/guide/path.ts';
import type { Practice } from '../../../core/practice/format.ts';
import { asPerson, peopleOf } from '../../../core/practice/mishaps.ts';
import { branchesOf } from '../branches.ts';
import { type Finding, quote } from '../fault.ts';
import { nearest } from '../near.ts';
import { inside } from '../practicePages.ts';
import { type WalkFault, walk } from '../practiceWalk.ts';
import type { CrossingRule } from './rule.ts';

/** What is wrong for everyone is not repeated for each person and each mishap. */
export const walks: CrossingRule = (practice, { project, id }) => {
  if (!practice.screens[practice.first]) return [];
  const paths = branchesOf(project.library, id).map(({ path }) => path);
  const plain = paths.flatMap((path) => walk(project, practice, path));
  if (plain.length) return once(plain, practice);
  const others = peopleOf(practice).flatMap(({ name }, index) =>
    index
      ? paths.flatMap((path) =>
          walk(project, asPerson(practice, index), path).map((fault) => ({
            ...fault,
            what: `${name}\u00A0: ${fault.what}`,
          })),
        )
      : [],
  );
  return once([...others, ...mishapWalks(practice, paths, project)], practice);
};

const mishapWalks = (practice: Practice, paths: PathStep[][], project: Parameters<typeof walk>[0]): WalkFault[] =>
  Object.entries(practice.mishaps ?? {}).flatMap(([mishap, { at }]) =>
    paths
      .filter((path) => path.some(({ key }) => key === at))
      .flatMap((path) => walk(project, practice, path, mishap))
      .map((fault) => ({ ...fault, mishap })),
  );

function once(faults: WalkFault[], practice: Practice): Finding[] {
  const seen = new Map<string, WalkFault[]>();
  for (const fault of faults) {
    const id = `${fault.key} ${fault.what.replace(/^.*?\u00A0: /, '')}`;
    seen.set(id, [...(seen.get(id) ?? []), fault]);
  }
  return [...seen.values()].flatMap((alike) => {
    const [fault] = alike;
    return fault ? [findingOf(fault, practice)] : [];
  });
}

function findingOf(fault: WalkFault, practice: Practice): Finding {
  if (fault.noPaper !== undefined) return paperFinding(fault.key, fault.noPaper, practice);
  const at = fault.mishap === undefined ? '' : `avec l’imprévu ${quote(fault.mishap)}, `;
  const what = `${at}à l’étape ${quote(fault.key)}\u00A0: ${fault.what}`;
  return { path: fault.mishap ? ['mishaps', fault.mishap] : ['screens', fault.screen], onKey: true, what };
}

/** A line of a paper whose name is close to the field's was meant for it: that is the place to repair. */
function paperFinding(key: string, label: string, practice: Practice): Finding {
  const fields = Object.values(practice.screens).flatMap(({ blocks }) => inside(blocks).filter(isControl).map(labelOf));
  const lines = practice.papers.flatMap(({ lines }, paper) =>
    lines.map((line, index) => ({ label: line.label, paper, index })),
  );
  const loose = lines.filter((line) => !fields.includes(line.label));
  const near = nearest(
    label,
    loose.map((line) => line.label),
  );
  const line = loose.find((one) => one.label === near);
  if (!line)
    return {
      path: ['papers'],
      onKey: true,
      what: `aucun papier ne donne ${quote(label)}, que demande l’étape ${quote(key)}. Ajoutez une ligne à un papier.`,
    };
  return {
    path: ['papers', line.paper, 'lines', line.index, 'label'],
    what: `${quote(line.label)} n’est le nom d’aucune case. La case s’appelle ${quote(label)} (${key}).`,
  };
}
