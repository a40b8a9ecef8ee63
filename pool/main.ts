/** `npm run pool -- exports/*.json`: the command line. */
import { parseArgs } from 'node:util';
import { CODE } from '../core/journal/structureExport.ts';
import { Fault } from '../core/network/fault.ts';
import { french } from '../core/network/french.ts';
import { Unwritable } from './files.ts';
import { pool } from './run.ts';
import { lrsAddress, sendStatements } from './send.ts';
import { commandWords, help } from './words.ts';

const shown = 30;
const ended = { refused: 1, command: 2, output: 3, lrs: 4 } as const;

const say = (text: string) => process.stdout.write(`${french(text)}\n`);
const some = (n: number, word: string) => `${n.toLocaleString('fr-FR')} ${word}${n > 1 ? 's' : ''}`;

class Stop extends Error {
  readonly code: number;
  readonly faults: readonly Error[];

  constructor(code: number, faults: readonly Error[]) {
    super();
    [this.code, this.faults] = [code, faults];
  }
}

const options = {
  sortie: { type: 'string', default: '.output/pool' },
  corriger: { type: 'string', multiple: true },
  reseau: { type: 'boolean' },
  lrs: { type: 'string' },
  structure: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

function command() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    const name = /'(--?[^' =]+)/.exec((error as Error).message)?.[1] ?? '';
    const known = Object.hasOwn(options, name.replace(/^-+/, ''));
    const said = known ? commandWords.incomplete(name) : commandWords.unknown(name || commandWords.option);
    throw new Stop(ended.command, [new Fault(said)]);
  }
}

function checked({ sortie, structure = [], corriger = [], lrs }: ReturnType<typeof command>['values']) {
  const faults: Error[] = [];
  if (!sortie) faults.push(new Fault(commandWords.noFolder));
  for (const one of structure)
    if (!CODE.test(one.slice(one.lastIndexOf('=') + 1))) faults.push(new Fault(commandWords.badCode(one)));
  for (const one of corriger)
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(one)) faults.push(new Fault(commandWords.badMonth(one)));
  let url = '';
  try {
    url = lrs === undefined ? '' : lrsAddress(lrs);
  } catch (error) {
    faults.push(error as Error);
  }
  if (faults.length) throw new Stop(ended.command, faults);
  return { folder: sortie, structure, correct: corriger, url };
}

async function run(): Promise<void> {
  const { values, positionals } = command();
  if (values.help || !positionals.length) {
    say(help);
    if (!values.help) process.exitCode = ended.command;
    return;
  }
  const { folder, structure, correct, url } = checked(values);
  const network = Boolean(values.reseau || url);
  const done = await pool({ files: positionals, folder, now: new Date(), network, structure, correct });
  const twice = done.again ? commandWords.again(done.again) : '';
  say(
    `${some(done.exports, commandWords.oneExport)} de ${some(done.structures, commandWords.oneStructure)}, ${some(done.rows, commandWords.oneRow)}.${twice}`,
  );
  for (const sentence of done.said.slice(0, shown)) say(sentence);
  for (const { structure: code, months } of done.missing.slice(0, shown))
    say(commandWords.missing(code, months.join(', ')));
  if (done.missing.length > shown) say(commandWords.moreStructures(done.missing.length - shown));
  say(commandWords.tables(folder, some(done.cells, commandWords.oneNumber)));
  if (!done.cells) say(commandWords.tooSmall);
  if (done.statements) say(commandWords.rows(folder, some(done.statements, commandWords.oneRow)));
  if (done.place) say(commandWords.out(done.place));
  if (done.kept) say(commandWords.stay(done.kept));
  if (!url) return;
  try {
    const sent = await sendStatements({ url, key: process.env.LRS_KEY ?? '' }, `${folder}/xapi.ndjson`);
    say(commandWords.sent(some(sent, commandWords.oneRow)));
  } catch (error) {
    throw new Stop(ended.lrs, [error as Error]);
  }
}

try {
  await run();
} catch (error) {
  const faults: readonly unknown[] =
    error instanceof Stop ? error.faults : error instanceof AggregateError ? error.errors : [error];
  const sentences = faults.map((fault) =>
    fault instanceof Fault
      ? fault.message
      : french(commandWords.unforeseen(String((fault as Error)?.message ?? fault).split('\n')[0] ?? '')),
  );
  const output = faults.some((fault) => fault instanceof Unwritable);
  process.exitCode = error instanceof Stop ? error.code : output ? ended.output : ended.refused;
  process.stderr.write(`${sentences.slice(0, shown).join('\n')}\n`);
  if (sentences.length > shown) process.stderr.write(french(commandWords.moreFiles(sentences.length - shown)));
  if (error instanceof AggregateError) process.stderr.write(french(commandWords.nothing));
}
