/**
 * Each label and address that public sources give (guides/evidence.json) is borne by what the finger looks for on that site:
 * a target, its heading or group, a page's sign or address. What is not is explained in docs/evidence.md, in one line.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Target } from '../../core/guide/guide.ts';
import { pageRule } from '../../core/guide/library.ts';
import { pagesOf } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { sameSense } from '../../core/locate/lexicon.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import { fits } from '../../core/page/recognise.ts';
import { library, paths } from '../../guides/check/content.ts';
import type { Evidence } from '../../guides/migrate/evidence.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const evidence = JSON.parse(read('guides/evidence.json')) as Evidence[];
const guides = Object.keys(library.guides);

/** « - `id`: why », one line each. */
const explained = new Set([...read('docs/evidence.md').matchAll(/^- `([^`]+)`: \S/gm)].map(([, id]) => id ?? ''));

const LABELS = /^(button|link|field|choice|radio|tab|option|label|heading)$/;
/** « Sexe : masculin / féminin » is three labels, « A → B » two; the whole counts too. */
const labelsIn = (text: string): string[] => [...text.split(/ \/ | → | : /)];

interface Borne {
  words: string[];
  addresses: string[];
}

const saidBy = ({ names, reasons }: Target): string[] => [
  ...names,
  ...(reasons?.under ?? []),
  ...(reasons?.group ?? []),
];

/** What the finger looks for in the guides of a site, those that they include with them. */
function borneOn(site: string): Borne {
  const own = guides.filter((id) => id.startsWith(`${site}/`));
  const steps = own.flatMap((id) => paths(id).flat());
  const targets = steps.flatMap(({ step }) =>
    isQuestion(step)
      ? step.options.flatMap(({ target }) => target ?? [])
      : [...(step.target ? [step.target] : []), ...(step.reads ?? [])],
  );
  const rules = own.flatMap((id) => pagesOf(library, id).flatMap((key) => pageRule(library, key) ?? []));
  return {
    words: [
      ...new Set([...targets.flatMap(saidBy), ...rules.flatMap(({ signs }) => signs.flatMap(({ words }) => words))]),
    ],
    addresses: [...new Set(rules.flatMap(({ url }) => url))],
  };
}

const sites = new Map([...new Set(evidence.map(({ site }) => site))].map((site) => [site, borneOn(site)]));

function isBorne({ site, kind, text }: Evidence): boolean {
  const { words, addresses } = sites.get(site) as Borne;
  if (kind === 'url') return addresses.some((pattern) => fits(pattern, text.replace('?…', '').replace(/…$/, '')));
  return [text, labelsIn(text)].some((all) =>
    [all].flat().every((label) => {
      const name = normalise(label.replace(/\{[^}]*\}$/, 'quelqu’un'));
      return words.some((wanted) => same(name, wanted) || sameSense(name, wanted) === 'sure');
    }),
  );
}

const wanted = evidence.filter(({ kind }) => LABELS.test(kind) || kind === 'url');
const unborne = wanted.filter((item) => !isBorne(item)).map(({ id }) => id);

test('each label and address of the evidence is looked for, or explained', () =>
  expect(unborne.filter((id) => !explained.has(id))).toEqual([]));

test('nothing is explained that is looked for, or that no source gives', () =>
  expect([...explained].filter((id) => !unborne.includes(id))).toEqual([]));
