/**
 * Takes files in any order and tells what is counted, what is refused and why. The page and the command line both use
 * it.
 */
import type { PlaceSecret } from '../journal/place.ts';
import type { StructureFile } from '../journal/structureExport.ts';
import type { WorkshopSummary } from '../workshop/summaryFile.ts';
import { textOfBytes } from './decode.ts';
import { Fault } from './fault.ts';
import { collectWords } from './faultWords.ts';
import { french } from './french.ts';
import { Gathering } from './gathering.ts';
import { type Merged, mergedSecrets, mergePcs } from './merge.ts';
import { type NetworkFile, newNetwork } from './network.ts';
import { type PcExport, placeOfFile, type Reading, readFound } from './read.ts';
import { Register } from './register.ts';

/** PC files are exact, and wait in memory for the other PCs of their structure. */
const MOST_PC_CELLS = 2_000_000;

export class Collect {
  /** One sentence per file that is refused. */
  readonly faults: string[] = [];
  /** Sentences about what was done: a correction, a month exported again. */
  readonly said: string[] = [];
  readonly register = new Register();
  readonly gathering: Gathering;
  network: NetworkFile | null = null;
  /** Summaries of workshops, by their random mark. */
  readonly workshops = new Map<string, WorkshopSummary>();
  /** Exports that are counted, and duplicates of them. */
  exports = 0;
  again = 0;
  private pcs = new Map<string, PcExport>();
  private pcCells = 0;
  private readonly secrets: PlaceSecret[] = [];
  private readonly reading: Reading;

  constructor(reading: Reading, most?: number) {
    this.reading = reading;
    this.gathering = new Gathering(most);
  }

  get hasPcs(): boolean {
    return this.pcs.size > 0;
  }

  /** A structure whose own file is not among those read: a file was made for it here. */
  knowPlace(place: PlaceSecret): void {
    this.secrets.push(place);
  }

  refuse(error: unknown): void {
    if (!(error instanceof Fault)) throw error;
    this.faults.push(error.message);
  }

  /** @param structure the code to give to an export of the first format */
  add(bytes: Uint8Array, file: string, structure = this.reading.structure): void {
    try {
      for (const found of readFound(textOfBytes(bytes, file), file, { ...this.reading, structure })) {
        if (found.kind === 'secret') this.secrets.push(found.place);
        else if (found.kind === 'network') this.network = found.network;
        else if (found.kind === 'workshop') {
          if (this.workshops.has(found.summary.id)) this.again += 1;
          this.workshops.set(found.summary.id, found.summary);
        } else {
          const verdict = this.register.add(found);
          if ('sentence' in verdict) this.said.push(french(verdict.sentence));
          if (verdict.is === 'again') this.again += 1;
          if (verdict.is === 'new') this.exports += 1;
          if (verdict.is === 'again' || verdict.is === 'older') continue;
          if (found.kind === 'place') this.gathering.add(found);
          else this.addPc(found);
        }
      }
    } catch (error) {
      this.refuse(error);
    }
  }

  private addPc(pc: PcExport): void {
    this.pcCells += pc.cells.length;
    if (this.pcCells > MOST_PC_CELLS) throw new Fault(collectWords.tooManyPcs(pc.file));
    this.pcs.set(`${pc.structure} ${pc.mois} ${pc.poste}`, pc);
  }

  /**
   * The folder of each structure's PC files: the structure's own file is kept beside them.
   * @param folders label of a file → its folder
   */
  placesFolders(folders: ReadonlyMap<string, string>): Map<string, string> {
    return new Map([...this.pcs.values()].reverse().map(({ structure, file }) => [structure, folders.get(file) ?? '']));
  }

  /** The structures and months of the PC files that were read. */
  get pcMonths(): { structure: string; mois: string }[] {
    return [...this.pcs.values()];
  }

  /**
   * Once every file is read, PC files become the months of their structures.
   * @param correct months to export again
   * @param given what was exported before, where it is found
   */
  async finish(correct: ReadonlySet<string> = new Set(), given: readonly StructureFile[] = []): Promise<Merged[]> {
    const merged = await mergePcs([...this.pcs.values()], mergedSecrets(this.secrets), correct, given);
    for (const { file, again, changed } of merged) {
      const month = collectWords.month(file.mois, file.structure);
      if (again && changed) this.said.push(french(collectWords.givenOtherwise(month)));
      else if (again) this.said.push(french(collectWords.givenAgain(month)));
      else if (file.correction) this.said.push(french(collectWords.corrected(month, file.correction)));
      this.gathering.add(placeOfFile(file, `${file.structure}-${file.mois}`));
    }
    this.pcs = new Map();
    return merged;
  }

  /** The structures' own files with the new months, to be kept. */
  static placesOf(merged: readonly Merged[]): Map<string, PlaceSecret> {
    return new Map(merged.map(({ place }) => [place.structure, place]));
  }

  networkFile(): NetworkFile {
    this.network ??= newNetwork();
    return this.network;
  }
}
