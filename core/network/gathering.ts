/**
 * Every number of every export, in columns of whole numbers: eight bytes a row, so that thousands of files fit in a
 * page's memory. Sums and margins are computed from it again for each period and territory.
 */
import type { SheetCell } from '../journal/sheet.ts';
import { Fault } from './fault.ts';
import { gatheringWords } from './faultWords.ts';
import type { PlaceExport } from './read.ts';

export type Key = Omit<SheetCell, 'count'>;

export interface Source {
  structure: string;
  mois: string;
  base: number;
  old: boolean;
  file: string;
  start: number;
  end: number;
}

/** 16 million rows are 128 MB, or some 100,000 months of structures. */
const MOST_ROWS = 16_000_000;

const nameOf = ({ setting, guide, step, fact }: Key): string => `${setting}|${guide}|${step}|${fact}`;

export class Gathering {
  readonly keys: Key[] = [];
  /** By structure and month: one each. */
  readonly sources = new Map<string, Source>();
  private readonly ids = new Map<string, number>();
  private key = new Uint32Array(4096);
  private value = new Uint32Array(4096);
  private used = 0;
  private readonly most: number;

  constructor(most = MOST_ROWS) {
    this.most = most;
  }

  get rows(): number {
    let rows = 0;
    for (const { start, end } of this.sources.values()) rows += end - start;
    return rows;
  }

  /** A month that is exported again replaces the earlier one. @throws Fault when there is no more room */
  add({ structure, mois, base, old, file, cells }: PlaceExport): void {
    if (this.used + cells.length > this.most) throw new Fault(gatheringWords.tooMany(file));
    const start = this.used;
    for (const cell of cells) {
      if (this.used === this.key.length) this.grow();
      this.key[this.used] = this.idOf(cell);
      this.value[this.used] = cell.count;
      this.used += 1;
    }
    this.sources.set(`${structure} ${mois}`, { structure, mois, base, old, file, start, end: this.used });
  }

  /** Key and count of each row of a source. */
  *rowsOf({ start, end }: Source): Generator<[key: number, count: number]> {
    for (let row = start; row < end; row++) yield [this.key[row] ?? 0, this.value[row] ?? 0];
  }

  each({ start, end }: Source, say: (key: number, count: number) => void): void {
    for (let row = start; row < end; row++) say(this.key[row] ?? 0, this.value[row] ?? 0);
  }

  private idOf({ setting, guide, step, fact }: Key): number {
    const name = nameOf({ setting, guide, step, fact });
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.keys.push({ setting, guide, step, fact }) - 1;
    this.ids.set(name, id);
    return id;
  }

  private grow(): void {
    const twice = (column: Uint32Array<ArrayBuffer>) => {
      const larger = new Uint32Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    [this.key, this.value] = [twice(this.key), twice(this.value)];
  }
}
