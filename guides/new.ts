/** `npm run guides:new <site>/<démarche>`: a skeleton that holds the format, and the list of the sentences to write in it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUESS } from '../core/guide/format/words.ts';
import type { AuthoredGuide, AuthoredSite } from '../core/guide/format.ts';
import type { Practice } from '../core/practice/format.ts';
import { faultsOf } from './check/check.ts';
import { spell } from './check/fault.ts';
import { layOut } from './check/mend.ts';
import { loadProject } from './check/project.ts';
import { TO_WRITE } from './check/rules/rule.ts';
import type { Outcome } from './check/run.ts';

export { TO_WRITE };

const todo = (what: string): string => `${TO_WRITE} (${what})`;

/** @param page the first page of the site, where the procedure begins until the author changes it */
export const skeleton = (site: AuthoredSite, page: string): { guide: AuthoredGuide; practice: Practice } => {
  const label = todo('le nom du bouton');
  const address = (site.pages[page]?.url[0]?.text ?? `${site.hosts[0]}/`).replace(/\*/g, '');
  const blocks: Practice['screens'][string]['blocks'] = [{ kind: 'button', label, main: true, to: 'fin' }];
  return {
    guide: {
      $schema: '../../schema/guide.schema.json',
      title: todo('la démarche avec les mots de la personne, comme J’ai acheté une voiture'),
      summary: todo('ce que la personne a à la fin, en une ou deux phrases'),
      minutes: 10,
      start: `https://${site.hosts[0]}/`,
      version: 1,
      prepare: [{ what: todo('un papier à sortir'), why: todo('à quoi il sert') }],
      sources: [
        { id: 'source', title: todo('d’où vient ce que l’on dit'), date: new Date().toISOString().slice(0, 10) },
      ],
      checkedLive: null,
      chapters: [{ id: 'demarche', title: todo('le nom du chapitre, comme Se connecter') }],
      steps: [
        {
          id: 'premiere-etape',
          chapter: 'demarche',
          title: todo('quelques mots qui commencent par un verbe'),
          page,
          target: { role: 'button', names: [{ text: label, origin: GUESS }] },
          say: `Cliquez sur «\u00A0${label}\u00A0».`,
          why: todo('une phrase, pourquoi, ou ce qui va se passer'),
          hints: [todo('un indice léger'), todo('un indice qui dit tout')],
          done: 'click',
          advisor: todo('une question à poser plutôt qu’une réponse à donner'),
          skill: '1.1',
          snags: [
            {
              id: 'ca-coince',
              sees: todo('ce qui coince, vu par la personne'),
              way: todo('comment s’en sortir'),
            },
          ],
        },
      ],
      after: [todo('ce qui se passe ensuite, ce qu’il faut garder')],
    },
    practice: {
      $schema: '../../schema/practice.schema.json',
      name: todo('un nom de site inventé'),
      person: { name: 'Camille Exemple', about: todo('la situation de Camille, en une phrase') },
      papers: [
        {
          title: todo('un papier de Camille'),
          lines: [{ label: todo('la case où l’on recopie'), value: todo('une valeur inventée') }],
        },
      ],
      first: 'accueil',
      screens: {
        accueil: { address: `https://${address}`, title: todo('le titre de l’écran'), blocks },
        fin: {
          address: `https://${address}`,
          title: todo('le titre du dernier écran'),
          blocks: [{ kind: 'notice', text: todo('ce que l’on voit à la fin') }],
        },
      },
    },
  };
};

/** Adds one name to the list; the rest of the file does not change. */
export const withOrder = (siteJson: string, id: string): string =>
  siteJson.replace(
    /("order":\s*\[)([^\]]*?)(\s*\])/,
    (_, open: string, list: string, close: string) => `${open}${list}${list.trim() ? ', ' : ''}"${id}"${close}`,
  );

const refuse = (text: string): Outcome => ({ text, code: 1 });

/** @param root the folder that holds `guides/` */
export function create(root: string, name: string | undefined): Outcome {
  const [site = '', id = '', more] = (name ?? '').split('/');
  if (!/^[a-z0-9-]+$/.test(site) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || more !== undefined)
    return refuse('Dites où\u00A0: npm run guides:new caf/ma-demarche (minuscules et tirets).');
  const siteFile = `guides/${site}/site.json`;
  if (!existsSync(join(root, siteFile)))
    return refuse(`${siteFile} n’existe pas. Commencez par lui, en copiant celui d’un autre site.`);
  const folder = `guides/${site}/${id}`;
  if (existsSync(join(root, folder))) return refuse(`${folder} existe déjà. Rien n’a été changé.`);
  const about = loadProject(root).authored.sites[site];
  if (!about) return refuse(`${siteFile} est à corriger d’abord\u00A0: npm run guides:check ${site}`);
  const { guide, practice } = skeleton(about, Object.keys(about.pages)[0] ?? 'accueil');
  mkdirSync(join(root, folder));
  for (const [file, content] of Object.entries({ guide, practice }))
    writeFileSync(join(root, folder, `${file}.json`), `${JSON.stringify(content, null, 2)}\n`);
  writeFileSync(join(root, siteFile), withOrder(readFileSync(join(root, siteFile), 'utf8'), id));
  layOut(root, [siteFile, `${folder}/guide.json`, `${folder}/practice.json`]);
  const left = faultsOf(loadProject(root), { wanted: [`${site}/${id}`] }).filter(({ typing }) => !typing);
  const lines = [`${folder} est prêt. Il reste ${left.length} choses à écrire\u00A0:`, '', ...left.map(spell), ''];
  return { text: [...lines, `Ensuite\u00A0: npm run guides:check ${site}/${id}`].join('\n'), code: 0 };
}

if (import.meta.main) {
  const { text, code } = create(fileURLToPath(new URL('../', import.meta.url)), process.argv[2]);
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}
