/** A practice site shows the pages of its guide, and names its steps. */
import { pageRule } from '../../../core/guide/library.ts';
import type { PathStep } from '../../../core/guide/path.ts';
import { fits } from '../../../core/page/recognise.ts';
import { branchesOf } from '../branches.ts';
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { didYouMean } from '../near.ts';
import { anchors, inside, recognised } from '../practicePages.ts';
import type { Context, CrossingRule } from './rule.ts';
import { blocksAt } from './screens.ts';

const stepsOf = ({ project, id }: Context): PathStep[] => branchesOf(project.library, id).flatMap(({ path }) => path);

/** Where a mishap leads may be a page that no guide knows. */
export const screenPages: CrossingRule = (practice, context) => {
  const { project } = context;
  const steps = stepsOf(context);
  const astray = new Set(
    blocksAt(practice).flatMap(({ block }) =>
      'trouble' in block ? (block.trouble ?? []).flatMap(({ to }) => to ?? []) : [],
    ),
  );
  const known = (address: string): boolean =>
    steps.some(({ page }) => page && pageRule(project.library, page)?.url.some((pattern) => fits(pattern, address)));
  return Object.entries(practice.screens).flatMap(([id, { address }]): Finding[] => {
    const path = ['screens', id, 'address'];
    if (!URL.canParse(address))
      return [{ path, what: `${quote(address)} n’est pas une adresse. Écrivez-la avec https://.` }];
    return astray.has(id) || !project.hosts.includes(new URL(address).host) || known(address)
      ? []
      : [{ path, what: 'aucune page du guide n’a cette adresse. Changez-la, ou ajoutez-la à site.json.' }];
  });
};

/** Every page of the guide has a screen that the companion recognises. */
export const pageScreens: CrossingRule = (practice, context) => {
  const { project } = context;
  const steps = stepsOf(context);
  const screens = Object.values(practice.screens).filter(({ address }) => URL.canParse(address));
  return [...new Set(steps.map(({ page }) => page))]
    .filter(
      (page) =>
        page &&
        !screens.some(
          ({ address, title, blocks }) =>
            recognised(project, steps, address, anchors(title, inside(blocks)), page) === page,
        ),
    )
    .map((page) => ({
      path: ['screens'],
      onKey: true,
      what: `aucun écran ne montre la page ${quote(`${page}`)} du guide.`,
    }));
};

const noStep = (keys: string[], key: string, path: Path): Finding[] =>
  keys.includes(key)
    ? []
    : [
        {
          path,
          onKey: path[0] === 'exercise',
          what: `aucune étape ne s’appelle ${quote(key)}.${didYouMean(key, keys)}`,
        },
      ];

/** Steps that the practice site names, and the way out that the guide gives of each mishap. */
export const stepNames: CrossingRule = (practice, context) => {
  const steps = stepsOf(context);
  const keys = [...new Set(steps.map(({ key }) => key))];
  return [
    ...Object.keys(practice.exercise ?? {}).flatMap((key) => noStep(keys, key, ['exercise', key])),
    ...Object.entries(practice.mishaps ?? {}).flatMap(([id, { at }]): Finding[] => {
      const lost = noStep(keys, at, ['mishaps', id, 'at']);
      if (lost.length || steps.some(({ key, step }) => key === at && step.snags?.some((snag) => snag.id === id)))
        return lost;
      return [
        {
          path: ['mishaps', id],
          onKey: true,
          what: `l’étape ${quote(at)} du guide doit dire comment s’en sortir. Ajoutez-lui un « snag » avec l’id ${quote(id)}.`,
        },
      ];
    }),
  ];
};
