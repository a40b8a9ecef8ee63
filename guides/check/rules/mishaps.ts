/** The mishaps that blocks name exist, each is used, and each says a sentence or leads to another screen. */
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { didYouMean } from '../near.ts';
import type { PracticeRule } from './rule.ts';
import { type BlockAt, blocksAt } from './screens.ts';

const named = ({ block, path }: BlockAt): { name: string; path: Path }[] => [
  ...(block.if ? [{ name: block.if, path: [...path, 'if'] }] : []),
  ...(block.unless ? [{ name: block.unless, path: [...path, 'unless'] }] : []),
  ...('trouble' in block ? (block.trouble ?? []) : []).map(({ mishap }, index) => ({
    name: mishap,
    path: [...path, 'trouble', index, 'mishap'],
  })),
];

export const mishaps: PracticeRule = (practice) => {
  const known = Object.keys(practice.mishaps ?? {});
  const blocks = blocksAt(practice);
  const used = blocks.flatMap(named);
  const lost = used.filter(({ name }) => !known.includes(name));
  const spare = known.filter((id) => !used.some(({ name }) => name === id));
  const empty = blocks.flatMap(({ block, path }) =>
    ('trouble' in block ? (block.trouble ?? []) : []).flatMap(({ error, to }, index): Finding[] =>
      !error === !to
        ? [
            {
              path: [...path, 'trouble', index],
              what: 'une phrase (« error »), ou un autre écran (« to »). Gardez l’un des deux.',
            },
          ]
        : [],
    ),
  );
  return [
    ...lost.map(({ name, path }): Finding => {
      const near = didYouMean(name, known) || ` Les imprévus\u00A0: ${known.join(', ') || 'aucun'}.`;
      return { path, what: `l’imprévu ${quote(name)} n’est pas dans « mishaps ».${near}` };
    }),
    // A misspelt name on a screen leaves the right one unused: it is one mistake, reported once.
    ...(lost.length
      ? []
      : spare.map(
          (id): Finding => ({
            path: ['mishaps', id],
            onKey: true,
            what: 'rien ne s’en sert. Ajoutez « trouble », « if » ou « unless » sur un écran, ou retirez-le.',
          }),
        )),
    ...empty,
  ];
};
