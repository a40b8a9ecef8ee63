/** `npm run pool -- exports/*.json`: the command line. */
import { parseArgs } from 'node:util';
import { CODE } from '../core/journal/structureExport.ts';
import { Fault } from '../core/network/fault.ts';
import { french } from '../core/network/french.ts';
import { Unwritable } from './files.ts';
import { pool } from './run.ts';
import { lrsAddress, sendStatements } from './send.ts';

const help = `Rassembler les exports de plusieurs lieux, ou les postes d’un lieu.

  npm run pool -- exports/*.json
  npm run pool -- 'exports/**/*.json'    (entre guillemets, quand il y en a des milliers)

  --sortie=dossier    où écrire (.output/pool)
  --corriger=2026-09  dans un lieu : donner de nouveau un mois déjà donné, avec ce que les postes disent maintenant
  --reseau            aussi les lignes par structure : reseau.parquet et xapi.ndjson. Ne les publiez pas.
  --lrs=ADRESSE       envoyer aussi ces lignes à un LRS (xAPI), jusqu’à « /xAPI » ; LRS_KEY=nom:motdepasse
  --structure=CODE    le code à donner aux exports du premier format, qui n’en ont pas
  --structure=fichier.json=CODE   le même, pour un seul fichier (autant de fois qu’il faut)

Codes de fin : 0 tout va bien ; 1 un fichier est refusé ; 2 la commande est mal écrite ;
3 la sortie ne peut pas être écrite ; 4 le LRS n’a pas tout reçu.
`;
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
    const said = known
      ? `${name} : il manque ce qui vient après, ou c’est en trop. Exemple : --sortie=dossier`
      : `${name || 'Une option'} : cette option n’existe pas. Pour les voir : npm run pool -- --help`;
    throw new Stop(ended.command, [new Fault(said)]);
  }
}

function checked({ sortie, structure = [], corriger = [], lrs }: ReturnType<typeof command>['values']) {
  const faults: Error[] = [];
  if (!sortie) faults.push(new Fault('--sortie : il manque le nom du dossier. Exemple : --sortie=resultats'));
  for (const one of structure)
    if (!CODE.test(one.slice(one.lastIndexOf('=') + 1)))
      faults.push(
        new Fault(`--structure=${one} : un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.`),
      );
  for (const one of corriger)
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(one)) faults.push(new Fault(`--corriger=${one} : un mois s’écrit 2026-09.`));
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
  const twice = done.again ? ` Déjà là, et comptés une seule fois : ${done.again}.` : '';
  say(`${some(done.exports, 'export')} de ${some(done.structures, 'structure')}, ${some(done.rows, 'ligne')}.${twice}`);
  for (const sentence of done.said.slice(0, shown)) say(sentence);
  for (const { structure: code, months } of done.missing.slice(0, shown))
    say(`Il manque ${code} : ${months.join(', ')}.`);
  if (done.missing.length > shown) say(`Et ${done.missing.length - shown} autres structures.`);
  say(`${folder}/table.csv, table.parquet et rapport.md : ${some(done.cells, 'nombre')}.`);
  if (!done.cells)
    say('Tous les nombres sont trop petits pour être donnés. Rassemblez plus de lieux, ou plus de mois.');
  if (done.statements)
    say(
      `${folder}/reseau.parquet et xapi.ndjson : ${some(done.statements, 'ligne')} par structure. Ne les publiez pas.`,
    );
  if (done.place) say(`À donner au réseau : ${done.place}`);
  if (done.kept) say(`À garder dans le lieu, avec les fichiers des postes, et à ne donner à personne : ${done.kept}`);
  if (!url) return;
  try {
    const sent = await sendStatements({ url, key: process.env.LRS_KEY ?? '' }, `${folder}/xapi.ndjson`);
    say(`Reçu par le LRS : ${some(sent, 'ligne')}.`);
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
      : french(
          `Quelque chose d’imprévu arrête le programme. Donnez cette phrase à qui s’en occupe : ${String((fault as Error)?.message ?? fault).split('\n')[0]}`,
        ),
  );
  const output = faults.some((fault) => fault instanceof Unwritable);
  process.exitCode = error instanceof Stop ? error.code : output ? ended.output : ended.refused;
  process.stderr.write(`${sentences.slice(0, shown).join('\n')}\n`);
  if (sentences.length > shown) process.stderr.write(french(`Et ${sentences.length - shown} autres fichiers.\n`));
  if (error instanceof AggregateError)
    process.stderr.write(french('Rien n’a été écrit. Corrigez, puis recommencez.\n'));
}
