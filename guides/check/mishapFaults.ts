/** What is wrong in the mishaps and the other persons of a practice site, as sentences that say how to mend them. */
import type { PathStep } from '../../core/guide/path.ts';
import type { Practice } from '../../core/practice/format.ts';
import { inside } from './practicePages.ts';

type Say = (where: string, repair: string) => string;

export const mishapFaults = (practice: Practice, paths: PathStep[][], say: Say): string[] => [
  ...stepFaults(practice, paths.flat(), say),
  ...nameFaults(practice, say),
  ...peopleFaults(practice, say),
];

/** A mishap bites at a step, and that step says the way out of it. */
const stepFaults = ({ mishaps }: Practice, steps: PathStep[], say: Say): string[] =>
  Object.entries(mishaps ?? {}).flatMap(([id, { at }]) => {
    const found = steps.find(({ key }) => key === at);
    if (!found) return [say(`mishaps.${id}.at`, `aucune étape ne s’appelle « ${at} ».`)];
    if (found.step.snags?.some((snag) => snag.id === id)) return [];
    return [
      say(
        `mishaps.${id}`,
        `l’étape « ${at} » du guide doit dire comment s’en sortir : ajoutez-lui un « snag » avec l’« id » « ${id} ».`,
      ),
    ];
  });

/** `if`, `unless` and `trouble` name mishaps that exist, and each one is used. */
function nameFaults({ mishaps = {}, screens }: Practice, say: Say): string[] {
  const used = Object.entries(screens).flatMap(([screen, { blocks }]) =>
    inside(blocks).flatMap((block) => {
      const trouble = 'trouble' in block ? (block.trouble ?? []) : [];
      return [block.if, block.unless, ...trouble.map(({ mishap }) => mishap)].flatMap((name) =>
        name ? [{ screen, name }] : [],
      );
    }),
  );
  const empty = Object.entries(screens).flatMap(([screen, { blocks }]) =>
    inside(blocks).flatMap((block) =>
      ('trouble' in block ? (block.trouble ?? []) : []).filter(({ error, to }) => !error === !to).map(() => screen),
    ),
  );
  return [
    ...used
      .filter(({ name }) => !(name in mishaps))
      .map(({ screen, name }) => say(`screens.${screen}`, `l’imprévu « ${name} » n’est pas dans « mishaps ».`)),
    ...Object.keys(mishaps)
      .filter((id) => !used.some(({ name }) => name === id))
      .map((id) =>
        say(
          `mishaps.${id}`,
          'rien ne s’en sert : ajoutez « trouble », « if » ou « unless » sur un écran, ou retirez-le.',
        ),
      ),
    ...empty.map((screen) =>
      say(
        `screens.${screen}`,
        '« trouble » dit une phrase (« error ») ou mène ailleurs (« to ») : gardez l’un des deux.',
      ),
    ),
  ];
}

/** What is replaced for another person must be there, and the first one’s name is. */
function peopleFaults({ person, papers, screens, others = [] }: Practice, say: Say): string[] {
  const written = JSON.stringify([person, papers, screens]);
  return [
    ...others.flatMap(({ name, instead }) =>
      Object.keys(instead)
        .filter((value) => !written.includes(JSON.stringify(value).slice(1, -1)))
        .map((value) => say(`others.${name}`, `« ${value} » n’est écrit nulle part : corrigez-le, ou retirez-le.`)),
    ),
    ...others
      .filter(({ instead }) => !Object.keys(instead).some((value) => person.name.includes(value)))
      .map(({ name }) => say(`others.${name}`, `dites aussi qui remplace « ${person.name} ».`)),
  ];
}
