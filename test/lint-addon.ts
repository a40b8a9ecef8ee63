/** `npm run lint:addon`: Mozilla's own linter on the Firefox package. 0 errors, and no warning that is not explained here. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

interface Message {
  code: string;
  file?: string;
  message: string;
}

/** What a library has in the package and why it cannot run; a warned file may hold no other assignment of HTML. */
const explained: { shape: RegExp; why: string }[] = [
  {
    shape: /\.innerHTML=\w+\.__html/g,
    why: 'Preact, for dangerouslySetInnerHTML: a word that none of our sources says (looked for below)',
  },
  {
    shape: /this\.innerHTML=(?:``|\w+\}|\w+\?\?``)/g,
    why: 'd3-selection’s html(), which comes with Observable Plot: neither Plot nor we call it (our sources are looked at below)',
  },
];
const whyOf = (text: string): string[] => {
  const whys = explained.filter(({ shape }) => text.match(shape)).map(({ why }) => why);
  const rest = explained.reduce((left, { shape }) => left.replace(shape, ''), text);
  return /(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML/.test(rest) ? [] : whys;
};

const folder = '.output/firefox-mv3';
const { stdout, stderr } = spawnSync('addons-linter', ['--output', 'json', '--boring', folder], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
if (!stdout) throw new Error(`addons-linter said nothing. ${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Message[]>;

const faults = errors.map(({ code, file = '', message }) => `error ${code} ${file}: ${message}`);
for (const { code, file = '', message } of [...warnings, ...notices]) {
  const whys = code === 'UNSAFE_VAR_ASSIGNMENT' ? whyOf(readFileSync(`${folder}/${file}`, 'utf8')) : [];
  if (whys.length) console.log(`${code} ${file}: ${whys.join('; ')}.`);
  else faults.push(`unexplained ${code} ${file}: ${message}`);
}
for (const file of globSync('{core,components,entrypoints}/**/*.{ts,tsx}'))
  if (/dangerouslySetInnerHTML|innerHTML\s*=|\.html\(/.test(readFileSync(file, 'utf8')))
    faults.push(`${file} makes HTML from a string`);

for (const fault of faults) console.error(fault);
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
