/** A copy of this folder in which a newcomer works (test/newcomer.ts). */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIXTURE } from './breakages.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export function copyProject(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'faire-avec-newcomer-'));
  const words = ['ls-files', '-coz', '--exclude-standard'];
  for (const file of execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Puts the words of a real guide in the new guide, as typed with an ordinary keyboard: straight apostrophes and
 * ordinary spaces.
 */
export function ordinaryKeyboard(folder: string, id: string): void {
  for (const file of ['guide.json', 'practice.json']) {
    const text = readFileSync(join(folder, 'guides/caf/attestation-paiement', file), 'utf8');
    const typed = text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");
    writeFileSync(join(folder, 'guides', id, file), typed);
  }
}

/** Replaces the guides with the content that does not change (test/support/check/guides). */
export function fixtureInto(folder: string): void {
  const guides = join(folder, 'guides');
  for (const site of readdirSync(guides, { withFileTypes: true }))
    if (site.isDirectory() && existsSync(join(guides, site.name, 'site.json')))
      rmSync(join(guides, site.name), { recursive: true });
  cpSync(join(FIXTURE, 'guides'), guides, { recursive: true });
}
