/** The same table in words: what was gathered, how each guide ends, where people need help. Markdown, in French. */
import { LEFT_OUT, type Titles } from '../core/journal/export.ts';
import { durations, endings, factWords, settingWords, stepFacts } from '../core/journal/factNames.ts';
import { grouped, type Pooled, type WeekCell } from '../core/journal/grain.ts';
import { MIN_COUNT_STRUCTURE } from '../core/journal/suppress.ts';
import { french } from './french.ts';
import { FEW } from './publicTable.ts';

export interface Context {
  structures: number;
  exports: number;
  k: number;
}

const sum = (cells: readonly WeekCell[]) => cells.reduce((total, { count }) => total + count, 0);
const people = (n: number) => (n > 0 && n < MIN_COUNT_STRUCTURE ? FEW : n.toLocaleString('fr-FR'));
/** A table's cell must not end before its end. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');

const helped = ['hint1', 'hint2', 'humanHelp'] as const;

function guideSection(name: string, cells: readonly WeekCell[], few: Pooled['few'], titles: Titles): string {
  const [setting, guide = ''] = JSON.parse(name) as ['real' | 'practice', string];
  const of = (fact: string, step = '') => cells.filter((one) => one.fact === fact && one.step === step);
  const said = (fact: string, step: string) => {
    const found = of(fact, step);
    if (found.length) return people(sum(found));
    return few.some((one) => one.fact === fact && one.step === step) ? FEW : '–';
  };
  const whole = [...endings, ...durations]
    .map((fact) => [factWords[fact], of(fact)] as const)
    .filter(([, found]) => found.length);
  const steps = [...new Set([...cells, ...few].map(({ step }) => step).filter(Boolean))];
  const worst = steps
    .map((step) => ({ step, help: sum(helped.flatMap((fact) => of(fact, step))) }))
    .filter(({ help }) => help > 0)
    .sort((a, b) => b.help - a.help)
    .slice(0, 3);
  return [
    `## ${titles.guide(guide)} (${settingWords[setting]})`,
    whole.length
      ? table(
          ['Le guide entier', 'Personnes'],
          whole.map(([words, found]) => [words, people(sum(found))]),
        )
      : LEFT_OUT,
    steps.length
      ? table(
          ['Étape', ...stepFacts.map((fact) => factWords[fact])],
          steps.map((step) => [titles.step(guide, step), ...stepFacts.map((fact) => said(fact, step))]),
        )
      : '',
    worst.length
      ? `Les étapes où l’on demande le plus d’aide : ${worst.map(({ step, help }) => `« ${titles.step(guide, step)} » (${people(help)} demandes)`).join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function reportOf(pooled: Pooled, { structures, exports, k }: Context, titles: Titles): string {
  const months = [...new Set([...pooled.cells, ...pooled.few, ...pooled.hidden].map(({ month }) => month))].sort();
  const period = months.length > 1 ? `de ${months[0]} à ${months.at(-1)}` : (months[0] ?? 'aucun mois');
  const where = structures > 1 ? `${structures.toLocaleString('fr-FR')} structures` : '1 structure';
  const audience =
    k === MIN_COUNT_STRUCTURE
      ? 'Cette feuille est pour la structure. Ne la publiez pas.'
      : `Aucun nombre sous ${k} n’est donné. Ce rapport peut être publié.`;
  const name = (one: Pick<WeekCell, 'setting' | 'guide'>) => JSON.stringify([one.setting, one.guide]);
  const cells = grouped(pooled.cells, name);
  const few = grouped(pooled.few, name);
  const guides = [...new Set([...cells.keys(), ...few.keys()])].sort();
  return `${french(
    [
      '# Ce que les guides ont donné',
      `Période : ${period}. Rassemblé : ${where}, ${exports.toLocaleString('fr-FR')} ${exports > 1 ? 'exports' : 'export'}.`,
      audience,
      `Les nombres sont des minimums : chaque structure garde pour elle ses nombres sous ${MIN_COUNT_STRUCTURE}. Un total est la somme de ce qui est donné, et de rien d’autre. « – » veut dire : rien, ou trop peu pour être donné.`,
      ...guides.map((guide) => guideSection(guide, cells.get(guide) ?? [], few.get(guide) ?? [], titles)),
      pooled.hidden.length ? `${LEFT_OUT} Cela touche ${pooled.hidden.length} fois un guide et un mois.` : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  )}\n`;
}
