/** Builds the extension with as many guides as requested: today's guides, then copies of them under other names. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Built {
  count: number;
  folder: string;
  /** The size of background.js. */
  bytes: number;
  gzipped: number;
  remove(): void;
}

/** The folders of the guides that a person can start. Passages are parts of them. */
export const proceduresHere = (): string[] =>
  globSync('guides/*/*/guide.json')
    .filter((file) => !(JSON.parse(readFileSync(file, 'utf8')) as { passage?: boolean }).passage)
    .map(dirname)
    .sort();

export function buildWith(count: number): Built {
  const folder = mkdtempSync(join(tmpdir(), `faire-avec-${count}-`));
  const tracked = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  for (const file of tracked) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const own = proceduresHere();
  for (let n = own.length; n < count; n++) {
    const guide = own[n % own.length] ?? '';
    cpSync(guide, join(folder, `${guide}-copie-${n}`), { recursive: true });
  }
  // Copies of a guide are not in the list of their site, so the check of the build would correctly refuse them.
  writeFileSync(join(folder, 'guides/check/hook.ts'), "export const checkBuild = () => ({ stop: false, text: '' });\n");
  execFileSync('wxt', ['build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const output = join(folder, '.output/chrome-mv3');
  const script = readFileSync(join(output, 'background.js'));
  return {
    ...{ count, folder: output, bytes: script.length, gzipped: gzipSync(script, { level: 9 }).length },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
