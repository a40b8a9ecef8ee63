/**
 * The engine behind network.html: files in, one view out. It runs in a worker and knows neither the page nor the
 * browser, so that tests can compare it with the command line: the same code gives the same numbers.
 */
import { themeWords } from '../journal/coop.ts';
import type { Setting } from '../journal/counter.ts';
import { settingWords } from '../journal/factNames.ts';
import type { PlaceSecret } from '../journal/place.ts';
import { sheetWords } from '../journal/sheet.ts';
import { textOf } from '../journal/structureExport.ts';
import { Collect } from './collect.ts';
import { type Content, catalogueIn, titlesIn } from './content.ts';
import { deskWords } from './faultWords.ts';
import { french } from './french.ts';
import type { Source } from './gathering.ts';
import type { Merged } from './merge.ts';
import { presenceOf } from './missing.ts';
import { movedSteps } from './moved.ts';
import { type NetworkFile, noTerritory, type Territory } from './network.ts';
import { type Grain, periodOf, periodWords } from './periods.ts';
import { stepColumns, summaryOf, wholeFacts } from './summary.ts';
import { csvOf, type Figure, type Rounding, roundingFor, rowsOf, tableRows } from './table.ts';
import { totalsOf, totalWords } from './totals.ts';
import { figureWords, movedWords, protection, shareWords, worstWords } from './words.ts';
import { workshopWords } from './workshops.ts';

export interface Question {
  grain: Grain;
  /** Which structures: all, or those of one value of one word. */
  by: keyof Territory | '';
  value: string;
  /** Months to correct. */
  correct: string[];
  /** What was typed on the page about each structure. */
  lieux: Record<string, Territory>;
}
export const firstQuestion: Question = { grain: 'mois', by: '', value: '', correct: [], lieux: {} };

export interface GuideView {
  id: string;
  title: string;
  sentence: string;
  worst: string;
  whole: [label: string, figure: string][];
  columns: string[];
  steps: { title: string; figures: string[] }[];
}
export interface TrendPoint {
  period: string;
  label: string;
  setting: string;
  uses: Figure | null;
  finished: Figure | null;
  help: Figure | null;
}
export interface OutFile {
  name: string;
  text: string;
  /** `out`: for the network. `stay`: never leaves the structure or the coordinator. */
  kind: 'out' | 'stay';
  why: string;
}
export interface View {
  exports: number;
  again: number;
  rows: number;
  old: number;
  structures: string[];
  faults: string[];
  said: string[];
  /** A month was exported again, although its PCs now say something else. */
  correctable: string[];
  months: { month: string; label: string }[];
  presence: { structure: string; given: string[]; old: string[]; missing: string[] }[];
  lieux: Record<string, Territory>;
  values: string[];
  protection: string[];
  totals: { setting: string; figures: [label: string, figure: string][] }[];
  trend: TrendPoint[];
  guides: GuideView[];
  moved: string[];
  workshops: string[];
  coop: { period: string; theme: string; figure: string }[];
  csv: string;
  files: OutFile[];
}

export interface InFile {
  name: string;
  bytes(): Promise<Uint8Array>;
}

type Progress = (done: number, total: number) => void;

const settings: Setting[] = ['real', 'practice'];

export class Desk {
  private readonly content: Content;
  private readonly thisMonth: string;
  private readonly received: InFile[] = [];
  /**
   * Files made here at a first merge, when they were not among those dropped. They stay the same for every question.
   */
  private readonly places = new Map<string, PlaceSecret>();
  private network: NetworkFile | null = null;
  /** A cache of what was read, until a file or a correction comes: another period or territory is only another sum. */
  private known: { collect: Collect; merged: Merged[]; correct: string } | null = null;

  constructor(content: Content, thisMonth: string) {
    [this.content, this.thisMonth] = [content, thisMonth];
  }

  add(files: readonly InFile[]): void {
    this.received.push(...files);
    this.known = null;
  }

  async view(question: Question, progress: Progress = () => {}): Promise<View> {
    const correct = question.correct.join(' ');
    if (this.known?.correct !== correct) this.known = { ...(await this.read(question, progress)), correct };
    const { collect, merged } = this.known;
    if (collect.network) this.network = collect.network;
    this.network ??= collect.networkFile();
    this.network = { ...this.network, lieux: { ...this.network.lieux, ...question.lieux } };
    return this.seen(collect, merged, question, this.network);
  }

  /** Reads all files again in one go, so that nothing is counted by half. */
  private async read({ correct }: Question, progress: Progress): Promise<{ collect: Collect; merged: Merged[] }> {
    const collect = new Collect({ thisMonth: this.thisMonth, catalogue: catalogueIn(this.content) });
    for (const [at, file] of this.received.entries()) {
      const bytes = await file.bytes().catch(() => null);
      if (bytes) collect.add(bytes, file.name);
      else collect.faults.push(french(deskWords.unreadable(file.name)));
      if (at % 20 === 0) progress(at, this.received.length);
    }
    for (const place of this.places.values()) collect.knowPlace(place);
    const merged = await collect.finish(new Set(correct));
    for (const [code, place] of Collect.placesOf(merged)) this.places.set(code, place);
    return { collect, merged };
  }

  private async seen(
    collect: Collect,
    merged: readonly Merged[],
    question: Question,
    network: NetworkFile,
  ): Promise<View> {
    const titles = titlesIn(this.content);
    const { gathering } = collect;
    const all = [...gathering.sources.values()];
    const structures = [...collect.register.structures].sort();
    const rounding = roundingFor(all, structures.length, network.secret);
    const of = (structure: string) => network.lieux[structure] ?? noTerritory;
    const { by, value, grain } = question;
    const values = by ? [...new Set(structures.map((code) => of(code)[by]))].filter(Boolean).sort() : [];
    const sources = by && value ? all.filter(({ structure }) => of(structure)[by] === value) : all;
    const scope = by && value ? `${by}=${value}` : '';
    const presence = presenceOf(all);
    const summaries = await summaryOf(gathering, sources, rounding, scope);
    const rows = await rowsOf(gathering, sources, grain, rounding, scope);
    return {
      ...{ exports: collect.exports, again: collect.again, rows: gathering.rows, structures },
      old: all.filter(({ old }) => old).length,
      ...{ faults: collect.faults, said: collect.said },
      correctable: merged.filter(({ again, changed }) => again && changed).map(({ file }) => file.mois),
      months: presence.months.map((month) => ({ month, label: periodWords(month) })),
      presence: presence.structures.map(({ structure, given, old, missing }) => ({
        ...{ structure, given: [...given], old: [...old], missing },
      })),
      lieux: Object.fromEntries(structures.map((code) => [code, of(code)])),
      values,
      protection: protection(rounding),
      totals: await totalWords(gathering, sources, scope, rounding),
      trend: await this.trend(collect, sources, scope, rounding, grain),
      guides: summaries.map((one) => {
        const columns = stepColumns.filter((fact) => one.steps.some(({ figures }) => figures.has(fact)));
        return {
          id: `${one.setting}/${one.guide}`,
          title: `${titles.guide(one.guide)} (${settingWords[one.setting]})`,
          sentence: shareWords(one.share),
          worst: worstWords(one, titles),
          whole: wholeFacts
            .filter((fact) => one.whole.has(fact))
            .map((fact): [string, string] => [sheetWords[fact], figureWords(one.whole.get(fact))]),
          columns: columns.map((fact) => sheetWords[fact]),
          steps: one.steps.map(({ step, figures }) => ({
            title: titles.step(one.guide, step),
            figures: columns.map((fact) => figureWords(figures.get(fact))),
          })),
        };
      }),
      moved: movedSteps(gathering, sources).map((one) => movedWords(one, titles)),
      workshops: workshopWords([...collect.workshops.values()], titles).map(french),
      coop: await this.coop(collect, sources, scope, rounding, grain),
      csv: csvOf(tableRows(rows, titles, scope)),
      files: this.outFiles(merged, structures, network),
    };
  }

  private async trend(
    collect: Collect,
    sources: readonly Source[],
    scope: string,
    rounding: Rounding,
    grain: Grain,
  ): Promise<TrendPoint[]> {
    const points: TrendPoint[] = [];
    for (const [period, list] of [...Map.groupBy(sources, ({ mois }) => periodOf(mois, grain))].sort())
      for (const setting of settings) {
        const totals = await totalsOf(collect.gathering, list, [period, scope, setting], rounding);
        if (!Object.keys(totals).length) continue;
        points.push({
          ...{ period, label: periodWords(period), setting: settingWords[setting] },
          ...{ uses: totals.uses ?? null, finished: totals.finished ?? null, help: totals.help ?? null },
        });
      }
    return points;
  }

  /** Uses on real sites by La Coop's theme: what its activity report asks for. */
  private async coop(
    collect: Collect,
    sources: readonly Source[],
    scope: string,
    rounding: Rounding,
    grain: Grain,
  ): Promise<View['coop']> {
    const themes = [...new Set(Object.values(this.content).map(({ theme }) => theme))].filter(Boolean).sort();
    const lines: View['coop'] = [];
    for (const [period, list] of [...Map.groupBy(sources, ({ mois }) => periodOf(mois, grain))].sort())
      for (const theme of themes) {
        const { uses } = await totalsOf(
          collect.gathering,
          list,
          [period, `${scope} ${theme}`, 'real'],
          rounding,
          ({ key }) => this.content[key.guide]?.theme === theme,
        );
        if (!uses) continue;
        const words = (themeWords as Record<string, string>)[theme] ?? theme;
        lines.push({ period: periodWords(period), theme: words, figure: figureWords(uses) });
      }
    return lines;
  }

  private outFiles(merged: readonly Merged[], structures: readonly string[], network: NetworkFile): OutFile[] {
    const out = merged.map(
      ({ file }): OutFile => ({
        ...{ name: `faire-avec-${file.structure}-${file.mois}.json`, text: textOf(file), kind: 'out' },
        why: deskWords.out,
      }),
    );
    const stay = [...Collect.placesOf(merged)].map(
      ([code, place]): OutFile => ({
        ...{ name: `lieu-${code}.json`, text: textOf(place), kind: 'stay' },
        why: deskWords.stay,
      }),
    );
    const mine: OutFile[] =
      structures.length > 1
        ? [
            {
              ...{ name: 'reseau.json', text: textOf(network), kind: 'stay' },
              why: deskWords.network,
            },
          ]
        : [];
    return [...out, ...stay, ...mine];
  }
}
