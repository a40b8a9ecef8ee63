/** A folder of exports, as people put them together, and what the pool makes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, pcFile, type StructureFile, structureFile, textOf } from '../../../core/journal/structureExport.ts';
import { type Options, type Outcome, pool } from '../../../pool/run.ts';

export const NOW = new Date(2026, 10, 22);
export const MONTH = '2026-09';

export const line = (nombre: number, more: Partial<Line> = {}): Line => ({
  ...{
    semaine: '2026-W38',
    cadre: 'entraînement',
    demarche: 'caf/attestation-paiement',
    version: 2,
    aide: 'pas-a-pas',
    etape: 'mon-compte',
    fait: 'seen' as const,
  },
  nombre,
  ...more,
});

export const place = (structure: string, lignes: Line[], more: Partial<StructureFile> = {}): string =>
  textOf({ ...structureFile([], structure, MONTH), lignes, ...more });

export const pc = (structure: string, poste: string, lignes: Line[]): string =>
  textOf({ ...pcFile([], structure, poste, MONTH), lignes });

export interface Folder {
  path: string;
  write(files: Record<string, string>): void;
  pool(options?: Partial<Options>): Promise<Outcome>;
  /** Every sentence said instead. */
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
        // Their unbreakable spaces are another test's business.
        (error: AggregateError) => (error.errors as Error[]).map(({ message }) => message.replaceAll('\u00A0', ' ')),
      ),
    remove: () => rmSync(path, { recursive: true }),
  };
}
