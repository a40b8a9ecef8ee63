/**
 * Finds the two browsers. As root on Debian or Ubuntu, it installs the missing ones. `node
 * test/support/browser/setup.ts`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tooOld } from './minimum.ts';

const names = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};
type Name = keyof typeof names;

function onPath(program: string): string | null {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // The program is not in this folder.
    }
  }
  return null;
}

/** FAIRE_AVEC_CHROMIUM and FAIRE_AVEC_FIREFOX give the path of another program, on a machine where it is elsewhere. */
export function find(name: Name): string | null {
  const told = process.env[`FAIRE_AVEC_${name.toUpperCase()}`];
  if (told && existsSync(told)) return told;
  return names[name].map(onPath).find((file) => file !== null) ?? null;
}

export function programs(): Record<Name, string> {
  const found = { chromium: find('chromium'), firefox: find('firefox') };
  return {
    chromium: found.chromium ?? (names.chromium[0] as string),
    firefox: found.firefox ?? (names.firefox[0] as string),
  };
}

const system = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');

/** The packages to install, and the command that installs them on this system. */
function recipe(missing: Name[]): { command: string; automatic: boolean } {
  const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
  const list = missing.map((name) => packages[name]).join(' ');
  if (/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system())) {
    const root = process.getuid?.() === 0;
    const command = `apt-get update && apt-get install -y ${list}`;
    return { command: root ? command : `sudo sh -c "${command}"`, automatic: root };
  }
  if (process.platform === 'darwin')
    return {
      command: `brew install --cask ${missing.map((name) => (name === 'firefox' ? 'firefox@esr' : name)).join(' ')}`,
      automatic: false,
    };
  if (process.platform === 'win32')
    return {
      command: missing
        .map((name) => (name === 'firefox' ? 'winget install Mozilla.Firefox.ESR' : 'winget install Hibbiki.Chromium'))
        .join(' && '),
      automatic: false,
    };
  if (/fedora|rhel/.test(system())) return { command: `sudo dnf install ${missing.join(' ')}`, automatic: false };
  return { command: `installez ${list} avec le gestionnaire de paquets de votre système`, automatic: false };
}

/** Installs the missing ones among the requested browsers, or gives the exact command. */
export function bring(wanted: Name[]): { missing: Name[]; command: string } {
  const missing = wanted.filter((name) => find(name) === null);
  if (missing.length === 0) return { missing, command: '' };
  const { command, automatic } = recipe(missing);
  if (!automatic) return { missing, command };
  console.log(`Il manque ${missing.join(' et ')}. J’installe : ${command}`);
  spawnSync('sh', ['-c', command], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return { missing: wanted.filter((name) => find(name) === null), command };
}

function main(): void {
  const { missing, command } = bring(['chromium', 'firefox']);
  if (missing.length > 0) {
    console.error(`Il manque ${missing.join(' et ')}. Tapez cette commande, puis recommencez :\n\n  ${command}\n`);
    process.exit(1);
  }
  const old = (Object.entries(programs()) as [Name, string][]).flatMap(([name, program]) => {
    const version = versionOf(program);
    console.log(`${name} : ${program} (${version})`);
    return tooOld(name, version, system()) || [];
  });
  if (old.length === 0) return;
  console.error(`\n${old.join('\n\n')}\n`);
  process.exit(1);
}

const versionOf = (program: string): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
