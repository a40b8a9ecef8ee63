import { type Answer, asked, type Site } from './html.ts';
import { publicSite, signIn } from './parcoursup/entry.ts';
import { room } from './parcoursup/file.ts';
import { SHEET, search } from './parcoursup/search.ts';
import { sheet } from './parcoursup/sheet.ts';
import { SIGN_IN } from './parcoursup/shell.ts';

function dossier(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname === SHEET) return sheet(query);
  const name = pathname.startsWith('/Candidat/') ? pathname.slice('/Candidat/'.length) : '';
  if (name === 'authentification') return { redirect: SIGN_IN };
  return name === 'carte' ? search(query) : room(name);
}

const site: Site = {
  'www.parcoursup.gouv.fr': publicSite,
  'www.parcoursup.fr': (path) => ({ redirect: `https://www.parcoursup.gouv.fr${path}` }),
  'authentification.parcoursup.fr': signIn,
  'dossier.parcoursup.fr': dossier,
};
export default site;
