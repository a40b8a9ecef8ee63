/** guides/FORMAT.md: every key of the format in French, with one step shown and explained line by line. */
import { glossed } from '../check/values.ts';
import { type JsonSchema, keysIn, type SchemaKey } from './keys.ts';

/** The step that is explained. It is invented, and a test holds it to the format. */
export const exampleStep = {
  id: 'ouvrir-papiers',
  title: 'Ouvrir Mes papiers',
  chapter: 'mes-papiers',
  page: 'accueil',
  target: {
    role: 'link',
    names: [
      { text: 'Mes papiers', origin: 'aide-du-site' },
      { text: 'Mes documents', origin: 'guess' },
    ],
    reasons: { region: 'main' },
  },
  say: 'Cliquez sur «\u00A0Mes papiers\u00A0».',
  why: 'Vos papiers sont rangés là.',
  hints: ['C’est un lien, en haut de la page.', 'Cherchez le mot «\u00A0papiers\u00A0» dans le menu.'],
  done: 'page',
  advisor: 'Demandez\u00A0: «\u00A0Quel mot ressemble à ce que vous cherchez\u00A0?\u00A0»',
  skill: '1.1',
};

const TITLES: Record<string, string> = {
  guide: 'La démarche',
  season: 'season\u00A0: les mois où c’est ouvert',
  deadlines: 'deadlines\u00A0: une date limite',
  within: 'within\u00A0: un délai',
  prepare: 'prepare\u00A0: ce qu’il faut préparer',
  cases: 'cases\u00A0: une question avant la première étape',
  to: 'to\u00A0: où mène la réponse',
  costs: 'costs\u00A0: ce que l’on paie',
  sources: 'sources\u00A0: une source',
  rules: 'rules\u00A0: une règle datée',
  chapters: 'chapters\u00A0: un chapitre',
  names: 'names\u00A0: des mots du site',
  under: 'under\u00A0: des mots du titre',
  group: 'group\u00A0: des mots du groupe',
  reasons: 'reasons\u00A0: pourquoi c’est bien lui',
  reads: 'reads\u00A0: ce qu’il faut lire',
  seenLive: 'seenLive\u00A0: vu sur le vrai site',
  steps: 'steps\u00A0: une étape',
  target: 'target\u00A0: ce que l’on montre sur la page',
  seen: 'seen\u00A0: ce que l’on a vu sur la vraie page',
  snags: 'snags\u00A0: ce qui coince',
  options: 'options\u00A0: une réponse',
  site: 'Le site',
  help: 'help\u00A0: qui appeler',
  pages: 'pages\u00A0: une page du site',
  practice: 'L’exercice',
  blocks: 'blocks\u00A0: ce que l’on voit sur un écran',
};

/** The values that are possible, when they are a short list. */
function values(schema: JsonSchema): string {
  const list = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])) as unknown[];
  return list.length && list.every((one) => typeof one === 'string') ? glossed(list as string[]) : '';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(keys: SchemaKey[]): string[] {
  const names = [...new Set(keys.map(({ key }) => key))];
  const rows = names.map((name) => {
    const alike = keys.filter(({ key }) => key === name);
    const everywhere = alike.every(({ required }) => required);
    const possible = [...new Set(alike.map(({ schema }) => values(schema)).filter(Boolean))].join(', ');
    const about = alike.find(({ schema }) => schema.description)?.schema.description ?? '';
    return `| \`${name}\` | ${everywhere && name !== 'kind' ? 'oui' : ''} | ${cell(about)}${possible ? ` Valeurs\u00A0: ${cell(possible)}.` : ''} |`;
  });
  return ['| clé | toujours là | à quoi elle sert |', '| --- | --- | --- |', ...rows];
}

const explained = (keys: SchemaKey[]): string[] =>
  Object.keys(exampleStep).map((key) => {
    const found = keys.find((one) => one.definition === 'steps' && one.key === key);
    return `- \`${key}\`\u00A0: ${found?.schema.description ?? ''}`;
  });

export function formatPage(schemas: Record<string, JsonSchema>): string {
  const sections = Object.entries(schemas).map(([name, schema]) => ({ name, keys: keysIn(schema, name) }));
  const steps = sections.find(({ name }) => name === 'guide')?.keys ?? [];
  return [
    '# Le format d’un guide',
    '',
    'Cette page est écrite par `npm run schema`. Ne la corrigez pas ici\u00A0: les phrases sont dans `guides/schema/descriptions.ts`.',
    '',
    '## Une étape, expliquée',
    '',
    '```json',
    JSON.stringify(exampleStep, null, 2),
    '```',
    '',
    ...explained(steps),
    '',
    'Pour vérifier un guide\u00A0: `npm run guides:check caf/ma-demarche`. Pour mettre les espaces et les apostrophes\u00A0: ajoutez `-- --fix`.',
    ...sections.flatMap(({ name, keys }) => {
      const definitions = [...new Set(keys.map(({ definition }) => definition))];
      return [
        '',
        `## \`${name}.json\``,
        ...definitions.flatMap((definition) => [
          '',
          `### ${TITLES[definition] ?? definition}`,
          '',
          ...table(keys.filter((one) => one.definition === definition)),
        ]),
      ];
    }),
    '',
  ].join('\n');
}
