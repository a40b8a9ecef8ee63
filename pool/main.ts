/** `npm run pool -- exports/*.json`: the command line. */
import { parseArgs } from 'node:util';
import { french } from './french.ts';
import { Fault } from './read.ts';
import { pool } from './run.ts';
import { sendStatements } from './send.ts';

const help = `Rassembler les exports de plusieurs lieux.

  npm run pool -- exports/*.json
  npm run pool -- 'exports/**/*.json'    (entre guillemets, quand il y en a des milliers)

  --sortie=dossier    où écrire (.output/pool)
  --reseau            aussi les lignes par structure : reseau.parquet et xapi.ndjson. Ne les publiez pas.
  --lrs=ADRESSE       envoyer aussi ces lignes à un LRS (xAPI), jusqu’à « /xAPI » ; LRS_KEY=nom:motdepasse
  --structure=CODE    le code à donner aux exports anciens, qui n’en ont pas
`;
const shown = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sortie: { type: 'string', default: '.output/pool' },
    reseau: { type: 'boolean' },
    lrs: { type: 'string' },
    structure: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const say = (text: string) => process.stdout.write(`${french(text)}\n`);
const some = (n: number, word: string) => `${n.toLocaleString('fr-FR')} ${word}${n > 1 ? 's' : ''}`;

if (values.help || !positionals.length) say(help);
else {
  try {
    const { sortie: folder, structure, lrs: url } = values;
    const done = await pool({
      files: positionals,
      folder,
      now: new Date(),
      network: values.reseau || Boolean(url),
      structure,
    });
    const twice = done.again ? ` Déjà là, et comptés une seule fois : ${done.again}.` : '';
    say(
      `${some(done.exports, 'export')} de ${some(done.structures, 'structure')}, ${some(done.rows, 'ligne')}.${twice}`,
    );
    say(`${folder}/table.csv, table.parquet et rapport.md : ${some(done.cells, 'nombre')}.`);
    if (done.statements)
      say(
        `${folder}/reseau.parquet et xapi.ndjson : ${some(done.statements, 'ligne')} par structure. Ne les publiez pas.`,
      );
    if (done.place) say(`À donner au réseau : ${done.place}`);
    if (url)
      say(
        `Reçu par le LRS : ${some(await sendStatements({ url, key: process.env.LRS_KEY ?? '' }, `${folder}/xapi.ndjson`), 'ligne')}.`,
      );
  } catch (error) {
    const faults: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const sentences = faults.filter((fault) => fault instanceof Fault).map(({ message }) => message);
    if (!sentences.length) throw error;
    process.exitCode = 1;
    process.stderr.write(`${sentences.slice(0, shown).join('\n')}\n`);
    if (sentences.length > shown) process.stderr.write(`Et ${sentences.length - shown} autres fichiers.\n`);
    if (error instanceof AggregateError) process.stderr.write('Rien n’a été écrit. Corrigez, puis recommencez.\n');
  }
}
