// @vitest-environment node
/** One loop over guides/: each failure is a sentence that names the file, the place and the repair. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInclude } from '../../core/guide/step.ts';
import { checked, contents, guideIn, hosts, library, place, siteIn } from '../../guides/check/content.ts';
import { guideFaults } from '../../guides/check/guideFaults.ts';
import { practiceFaults } from '../../guides/check/practiceFaults.ts';
import { kandelMoles, syllables } from '../../guides/check/readability.ts';
import { sentencesIn, typographyFaults } from '../../guides/check/typography.ts';
import { published, schemas } from '../../guides/schema/write.ts';

const root = new URL('../../', import.meta.url).pathname;
const none = (faults: string[]): void => expect(faults.join('\n')).toBe('');

describe.each(contents)('$file', (content) => {
  test('tient le format', () => {
    const { $schema } = checked(content, content.kind) as { $schema: string };
    const file = resolve(root, dirname(content.file), $schema);
    none(
      file === resolve(root, `guides/schema/${content.kind}.schema.json`) && existsSync(file)
        ? []
        : [`${place(content, '$schema')} : ce chemin doit mener à guides/schema/${content.kind}.schema.json.`],
    );
  });

  test('tient debout', () => {
    if (content.kind === 'guide') {
      const guide = guideIn(content);
      const alone = guide.passage || existsSync(resolve(root, dirname(content.file), 'practice.json'));
      none([...guideFaults(content, guide), ...(alone ? [] : [`${content.file} : il manque practice.json à côté.`])]);
    }
    none(
      sentencesIn(JSON.parse(content.raw)).flatMap(([where, text]) =>
        typographyFaults(text).map((repair) => `${place(content, where, text)} : ${repair}.`),
      ),
    );
    if (content.kind === 'practice')
      none(practiceFaults(content, checked(content, 'practice') as Parameters<typeof practiceFaults>[1]));
    if (content.kind === 'site') none(siteFaults(content));
    if (content.kind === 'glossary')
      none(
        Object.entries(library.words).flatMap(([word, text]) =>
          kandelMoles(text) >= 60
            ? []
            : [`${place(content, word, text)} : Kandel-Moles ${kandelMoles(text)}, il en faut 60.`],
        ),
      );
  });
});

function siteFaults(content: (typeof contents)[number]): string[] {
  const site = siteIn(content);
  const own = Object.entries(library.guides)
    .filter(([id, guide]) => id.startsWith(`${content.id}/`) && !guide.passage)
    .map(([id]) => id.split('/')[1] ?? '');
  const used = new Set(
    Object.entries(library.guides).flatMap(([id, { steps }]) =>
      id.startsWith(`${content.id}/`) ? steps.flatMap((step) => (isInclude(step) ? [] : (step.page ?? []))) : [],
    ),
  );
  return [
    ...own.filter((id) => !site.order.includes(id)).map((id) => `${place(content, 'order')} : ajoutez « ${id} ».`),
    ...site.order
      .filter((id) => !own.includes(id))
      .map((id) => `${place(content, 'order')} : le dossier « ${id} » n’existe pas.`),
    ...Object.entries(site.pages).flatMap(([id, page]) => [
      ...page.url
        .filter((url) => !site.hosts.includes(url.split('/')[0] ?? ''))
        .map((url) => `${place(content, `pages.${id}.url`, url)} : cet hôte n’est pas dans « hosts ».`),
      ...(used.has(id) ? [] : [`${place(content, `pages.${id}`)} : aucun guide ne s’en sert, retirez-la.`]),
    ]),
  ];
}

test('les schémas publiés sont à jour', () => {
  for (const name of Object.keys(schemas) as (keyof typeof schemas)[])
    expect(
      readFileSync(`${root}guides/schema/${name}.schema.json`, 'utf8'),
      `lancez « npm run schema » : guides/schema/${name}.schema.json a vieilli`,
    ).toBe(published(name));
});

test('un hôte n’appartient qu’à un site', () => {
  none(hosts.filter((host, index) => hosts.indexOf(host) !== index).map((host) => `${host} est dans deux site.json.`));
});

test('les syllabes et la lisibilité se comptent comme on parle', () => {
  expect(
    ['carte', 'création', 'paiement', 'écrivez', 'immatriculation', 'vœu', 'question', 'mois'].map(syllables),
  ).toEqual([1, 3, 2, 3, 6, 1, 2, 1]);
  expect(kandelMoles('Cliquez sur « Mes attestations ».')).toBeGreaterThan(90);
  expect(
    kandelMoles(
      'La présente attestation est subordonnée à la régularisation préalable de votre situation administrative.',
    ),
  ).toBeLessThan(40);
});
