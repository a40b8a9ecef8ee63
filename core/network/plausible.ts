/** Numbers that cannot be true: a well-formed file may still be false, or have been changed by hand. */
import { quotable } from '../guide/untrustedText.ts';
import { settingWords, stepFacts } from '../journal/factNames.ts';
import type { SheetCell } from '../journal/sheet.ts';
import type { Line } from '../journal/structureExport.ts';
import { monthOf } from '../journal/week.ts';
import { Fault } from './fault.ts';
import { plausibleWords } from './faultWords.ts';

/** Which guides and steps exist. */
export interface Catalogue {
  guide(id: string): boolean;
  step(guide: string, key: string): boolean;
}

export const unknownGuide = (where: string, guide: string): Fault =>
  new Fault(plausibleWords.unknownGuide(where, quotable(guide)));
export const unknownStep = (where: string, guide: string, step: string): Fault =>
  new Fault(plausibleWords.unknownStep(where, quotable(step), quotable(guide)));

const months = new Map<string, string>();
function monthCached(week: string): string {
  const known = months.get(week) ?? monthOf(week);
  months.set(week, known);
  return known;
}

const named = (guide: string, step: string): string =>
  `${quotable(guide)}, ${step ? quotable(step) : plausibleWords.wholeGuide}`;

/** Each line occurs once and belongs to its month; a month never stands beside its own weeks. @throws Fault */
export function checkWeeks(lignes: readonly Line[], mois: string, where: string): void {
  const grains = new Map<string, Set<string>>();
  for (const { semaine, cadre, demarche, version, aide, etape, fait } of lignes) {
    if (semaine && monthCached(semaine) !== mois) throw new Fault(plausibleWords.otherMonth(where, semaine, mois));
    const key = `${cadre}|${demarche}|${version}|${aide}|${etape}|${fait}`;
    const weeks = grains.get(key);
    if (!weeks) grains.set(key, new Set([semaine]));
    else if (weeks.has(semaine)) throw new Fault(plausibleWords.twice(where, named(demarche, etape), fait));
    else if (!semaine || weeks.has('')) throw new Fault(plausibleWords.monthAndWeeks(where, named(demarche, etape)));
    else weeks.add(semaine);
  }
}

interface Held {
  kind: 'pc' | 'place';
  base?: number;
  old?: boolean;
  cells: readonly SheetCell[];
}

/** @throws Fault */
export function checkCells({ kind, base = 1, old = false, cells }: Held, where: string, catalogue?: Catalogue): void {
  const counts = new Map<string, number>();
  const name = (cell: Pick<SheetCell, 'setting' | 'guide'>, step: string, fact: string) =>
    `${cell.setting}|${cell.guide}|${step}|${fact}`;
  for (const cell of cells) {
    const { guide, step, fact, count } = cell;
    if (catalogue && !catalogue.guide(guide)) throw unknownGuide(where, guide);
    if (catalogue && step && !catalogue.step(guide, step)) throw unknownStep(where, guide, step);
    const key = name(cell, step, fact);
    if (kind === 'place' && counts.has(key)) throw new Fault(plausibleWords.twice(where, named(guide, step), fact));
    if (kind === 'place' && !old && count % base)
      throw new Fault(plausibleWords.noMultiple(where, base, named(guide, step), fact));
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  for (const cell of cells) {
    const { setting, guide, step } = cell;
    const of = (fact: string, at = step) => counts.get(name(cell, at, fact)) ?? 0;
    const refuse = (what: string) =>
      new Fault(plausibleWords.impossible(where, what, named(guide, step), settingWords[setting]));
    // What was left out of an old export may be the larger of the two.
    if (step && !old && (stepFacts as readonly string[]).includes(cell.fact) && of(cell.fact) > of('seen'))
      throw refuse(cell.fact === 'done' ? plausibleWords.doneMore : plausibleWords.helpMore);
    if (step && old && cell.fact === 'done' && of('seen') && of('done') > of('seen'))
      throw refuse(plausibleWords.doneMore);
    // Each of three rounded numbers differs by less than one base from the true one.
    if (!step && kind === 'place' && !old && cell.fact === 'uses') {
      const apart = of('finished') + of('abandoned') - of('uses');
      if (Math.abs(apart) > base) throw refuse(plausibleWords.notTotal);
    }
  }
}
