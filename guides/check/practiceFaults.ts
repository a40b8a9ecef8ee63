/** What is wrong in a practice site: places that lead nowhere, then every branch walked, with every mishap and every person. */
import { isControl, labelOf } from '../../components/practice/controls.ts';
import { pageRule } from '../../core/guide/library.ts';
import type { PathStep } from '../../core/guide/path.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import { fits } from '../../core/page/recognise.ts';
import type { Block, Practice } from '../../core/practice/format.ts';
import { asPerson, peopleOf } from '../../core/practice/mishaps.ts';
import { type Content, hosts, library, paths, place } from './content.ts';
import { mishapFaults } from './mishapFaults.ts';
import { anchors, inside, recognised } from './practicePages.ts';
import { walk } from './practiceWalk.ts';

type Say = (where: string, repair: string) => string;

export function practiceFaults(content: Content, practice: Practice): string[] {
  const say: Say = (where, repair) => `${place(content, where)} : ${repair}`;
  const all = paths(content.id);
  const faults = [...screenFaults(practice, say), ...mishapFaults(practice, all, say)];
  if (!practice.screens[practice.first])
    return [...faults, say('first', `l’écran « ${practice.first} » n’existe pas.`)];
  faults.push(...pageFaults(practice, all.flat(), say));
  return faults.length ? faults : [...new Set(walks(practice, all).map(([key, repair]) => say(key, repair)))];
}

/** What each block of each screen names must be there. */
function screenFaults(practice: Practice, say: Say): string[] {
  return Object.entries(practice.screens).flatMap(([id, { blocks }]) =>
    inside(blocks).flatMap((block) => [
      ...leads(block)
        .filter((to) => !practice.screens[to])
        .map((to) => say(`screens.${id}`, `l’écran « ${to} » n’existe pas.`)),
      ...asks(block)
        .filter((label) => !inside(blocks).some((one) => isControl(one) && same(normalise(labelOf(one)), label)))
        .map((label) =>
          say(`screens.${id}`, `« ${label} » (« needs », « greyUntil ») n’est le nom d’aucune case de l’écran.`),
        ),
    ]),
  );
}

const leads = (block: Block): string[] => {
  if (block.kind === 'menu') return block.links.flatMap(({ to }) => to ?? []);
  if (block.kind !== 'button' && block.kind !== 'link') return [];
  return [block.to, ...(block.trouble ?? []).map(({ to }) => to)].flatMap((to) => to ?? []);
};

const asks = (block: Block): string[] => {
  if (block.kind !== 'button' && block.kind !== 'link') return [];
  return [
    ...(block.needs ?? []).map(({ field }) => field),
    ...('greyUntil' in block && block.greyUntil ? [block.greyUntil] : []),
  ];
};

/** Every screen has a page of the guide, and every page a screen. Where a mishap leads astray may be a page nobody knows. */
function pageFaults(practice: Practice, steps: PathStep[], say: Say): string[] {
  const screens = Object.entries(practice.screens);
  const astray = new Set(
    screens.flatMap(([, { blocks }]) =>
      inside(blocks).flatMap((block) =>
        'trouble' in block && block.trouble ? block.trouble.flatMap(({ to }) => to ?? []) : [],
      ),
    ),
  );
  const known = (address: string): boolean =>
    steps.some(({ page }) => page && pageRule(library, page)?.url.some((pattern) => fits(pattern, address)));
  return [
    ...screens
      .filter(([id, { address }]) => !astray.has(id) && hosts.includes(new URL(address).host) && !known(address))
      .map(([id]) =>
        say(`screens.${id}.address`, 'aucune page du guide n’a cette adresse : changez-la, ou ajoutez-la à site.json.'),
      ),
    ...[...new Set(steps.map(({ page }) => page))]
      .filter(
        (page) =>
          page &&
          !screens.some(
            ([, { address, title, blocks }]) =>
              recognised(steps, address, anchors(title, inside(blocks)), page) === page,
          ),
      )
      .map((page) => say('screens', `aucun écran ne montre la page « ${page} » du guide.`)),
    ...Object.keys(practice.exercise ?? {})
      .filter((key) => !steps.some((step) => step.key === key))
      .map((key) => say(`exercise.${key}`, 'aucune étape ne porte ce nom.')),
  ];
}

/** Every branch as each person; every mishap on each branch that meets it. */
const walks = (practice: Practice, all: PathStep[][]): [string, string][] => [
  ...peopleOf(practice).flatMap(({ name }, index) =>
    all.flatMap((path) =>
      walk(asPerson(practice, index), path).map(([key, repair]): [string, string] => [
        key,
        index ? `${name} : ${repair}` : repair,
      ]),
    ),
  ),
  ...Object.entries(practice.mishaps ?? {}).flatMap(([mishap, { at }]) =>
    all
      .filter((path) => path.some(({ key }) => key === at))
      .flatMap((path) =>
        walk(practice, path, mishap).map(([key, repair]): [string, string] => [
          key,
          `imprévu « ${mishap} » : ${repair}`,
        ]),
      ),
  ),
];
