/**
 * The arguments of a command: names, `--fix`, `--on DATE`. Without « -- », npm takes options for itself and passes them
 * on in its environment.
 */
export interface CheckArguments {
  wanted: string[];
  fix: boolean;
  on: string | undefined;
  /** Options that do not exist, to be refused with a sentence. */
  unknown: string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readArguments(words: string[], env: Record<string, string | undefined> = {}): CheckArguments {
  const read: CheckArguments = { wanted: [], fix: false, on: undefined, unknown: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const [name, value] = word.split('=');
    if (word === '--fix') read.fix = true;
    else if (name === '--on') read.on = value ?? words[++index] ?? '';
    else if (word.startsWith('-')) read.unknown.push(word);
    else read.wanted.push(cleanName(word));
  }
  const fix = env.npm_config_fix;
  if (fix) read.fix = fix !== 'false';
  if (fix && fix !== 'true' && fix !== 'false') read.wanted.push(cleanName(fix));
  const on = env.npm_config_on;
  if (on && on !== 'true') read.on ??= on;
  return read;
}

/** `guides/caf/attestation-paiement/guide.json` and `./caf/` are names too. */
const cleanName = (word: string): string =>
  word
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/^guides\//, '')
    .replace(/\/(?:guide|practice|site)\.json$/, '')
    .replace(/\/+$/, '');

export const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));
