import { Window } from 'happy-dom';
import sites from './index.ts';

/**
 * `node test/support/sites/check.ts` follows every link, form, frame and screen from the entry pages, and prints those
 * that lead nowhere.
 */
const DOORS = [
  'https://www.caf.fr/',
  'https://www.caf.fr/?frame=1',
  ...['monCompteMesPaiements', 'monCompteAttestationPaiement', 'monCompteMonProfil', 'demandeRsa'].map(
    (page) => `https://wwwd.caf.fr/redirect/s/Redirect?page=${page}`,
  ),
  'https://wwwd.caf.fr/redirect/s/Redirect?page=monCompte&routes=1',
  'https://immatriculation.ants.gouv.fr/demarches-en-ligne/acheter-ou-recevoir-un-vehicule-doccasion',
  'https://moncompte.ants.gouv.fr/demarche/declaration-cession/acquereur',
  ...['vehicule', 'titulaire', 'adresse', 'recapitulatif'].map(
    (step) => `https://moncompte.ants.gouv.fr/demarche/changement-titulaire/${step}`,
  ),
  `https://oidc.franceconnect.gouv.fr/api/v2/authorize?${new URLSearchParams({ service: 'France Titres (ANTS)', redirect_uri: 'https://moncompte.ants.gouv.fr/mon_espace' })}`,
  'https://www.parcoursup.gouv.fr/',
  'https://dossier.parcoursup.fr/Candidat/authentification',
  'https://dossier.parcoursup.fr/Candidat/carte?search=BUT%20informatique',
];

const parser = new Window();
const problems: string[] = [];
const seen = new Set<string>();
const pages: string[] = [];
const waiting: [string, string, string][] = DOORS.map((url) => [url, 'GET', 'door']);

function problem(where: string, what: string) {
  problems.push(`${where}\n    ${what}`);
}

function read(url: string, html: string) {
  const document = new parser.DOMParser().parseFromString(html, 'text/html');
  pages.push(url);
  const scopes = [
    document,
    ...[...document.querySelectorAll('template')].map(
      (template) => (template as unknown as HTMLTemplateElement).content as unknown as typeof document,
    ),
  ];
  const inside = scopes.flatMap((scope) => [...scope.querySelectorAll('*')]);
  const ids = inside.map((each) => each.id).filter(Boolean);
  if (!document.title) problem(url, 'no title');
  for (const id of new Set(ids.filter((id, rank) => ids.indexOf(id) !== rank))) problem(url, `id used twice: ${id}`);
  for (const element of inside) {
    const value = (name: string) => element.getAttribute(name);
    for (const name of ['for', 'aria-controls', 'aria-labelledby', 'aria-describedby', 'data-opens', 'data-shows']) {
      const id = value(name);
      if (id && !ids.includes(id)) problem(url, `${name}="${id}" points at nothing`);
    }
    const go = value('data-go');
    if (go && !/^(https:|\/)/.test(go) && !ids.includes(`ecran-${go}`)) problem(url, `no screen « ${go} »`);
    if (element.localName === 'form' && go && !/^(https:|\/)/.test(go)) continue;
    const next = go && /^(https:|\/)/.test(go) ? go : (value('href') ?? value('src') ?? value('action'));
    if (!next || /^(#|data:)/.test(next) || element.localName === 'link') continue;
    const target = new URL(next, url);
    const isForm = element.localName === 'form';
    if (isForm && element.querySelector('[type=submit][disabled]')) continue;
    const method = (value('method') ?? 'get').toUpperCase();
    // A GET form replaces the query of its action with its fields, as in browsers.
    if (isForm && method === 'GET')
      target.search = new URLSearchParams(
        [...element.querySelectorAll('input[name]')].map((input) => [
          input.getAttribute('name') ?? '',
          input.getAttribute('value') ?? '',
        ]),
      ).toString();
    waiting.push([target.href, method, url]);
  }
  for (const script of document.querySelectorAll('script')) new Function(script.textContent ?? '');
}

for (let next = waiting.shift(); next; next = waiting.shift()) {
  const [href, method, from] = next;
  const url = new URL(href);
  const key = `${method} ${url.origin}${url.pathname}${url.search}`;
  if (seen.has(key)) continue;
  seen.add(key);
  const answer = sites[url.hostname]?.(url.pathname + url.search, method);
  if (!answer) problem(from, `${method} ${href} leads nowhere`);
  else if ('redirect' in answer) waiting.push([new URL(answer.redirect, url).href, 'GET', href]);
  else read(href, answer.html);
}

const hosts = [...new Set(pages.map((href) => new URL(href).hostname))].sort();
console.log(
  `${seen.size} addresses followed, ${pages.length} pages parsed, ${hosts.length} hosts drawn:\n  ${hosts.join('\n  ')}`,
);
console.log(problems.length ? `${problems.length} problems:\n${problems.join('\n')}` : 'Every link leads to a page.');
process.exitCode = problems.length ? 1 : 0;
