/** A folder of exports, as people collect them, and the result of the pool command. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Line,
  PLACE_FORMAT,
  PLACE_VERSION,
  type PlaceLine,
  pcFile,
  type StructureFile,
  textOf,
} from '../../../core/journal/structureExport.ts';
import { type Options, type Outcome, pool } from '../../../pool/run.ts';

export const NOW = new Date(2026, 10, 22);
export const MONTH = '2026-09';

const where = { cadre: 'entraînement', demarche: 'caf/attestation-paiement', etape: 'mon-compte' };

/** One line of a PC, with an exact count. */
export const line = (nombre: number, more: Partial<Line> = {}): Line => ({
  ...{ semaine: '2026-W38', ...where, version: 2, aide: 'pas-a-pas', fait: 'seen' as const },
  nombre,
  ...more,
});

/** One line of a place, with a rounded count. */
export const given = (nombre: number, more: Partial<PlaceLine> = {}): PlaceLine => ({
  ...{ ...where, fait: 'seen' as const },
  nombre,
  ...more,
});

export const place = (structure: string, lignes: PlaceLine[], more: Partial<StructureFile> = {}): string =>
  textOf({
    ...{ format: PLACE_FORMAT, version: PLACE_VERSION, structure, mois: MONTH, base: 5, correction: 0 },
    ...{ lignes, ...more },
  });

/** An export from before rounding existed: small counts were left out. */
export const hidden = (structure: string, lignes: Line[], more: object = {}): string =>
  textOf({ format: PLACE_FORMAT, version: 2, structure, mois: MONTH, seuil: 5, lignes, quelques: [], ...more });

export const pc = (structure: string, poste: string, lignes: Line[], more: object = {}): string =>
  textOf({ ...pcFile([], structure, poste, MONTH), ...more, lignes });

export interface Folder {
  path: string;
  write(files: Record<string, string | Uint8Array>): void;
  pool(options?: Partial<Options>): Promise<Outcome>;
  /** Returns every error message instead. */
  faults(options?: Partial<Options>): Promise<string[]>;
  remove(): void;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'faire-avec-test-'));
  const run = (options: Partial<Options> = {}) =>
    pool({ files: [join(path, '*.json')], folder: join(path, 'out'), now: NOW, ...options });
  return {
    path,
    write(files) {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    },
    pool: run,
    faults: (options) =>
      run(options).then(
        () => [],
        // Another test checks their non-breaking spaces.
        (error: AggregateError) =>
          ((error.errors ?? [error]) as Error[]).map(({ message }) => message.replaceAll('\u00A0', ' ')),
      ),
    remove: () => rmSync(path, { recursive: true }),
  };
}
