/** Which page is it? There is one situation each. `is`: the pages that it may be. */
import type { PageRule } from '../../../core/guide/guide.ts';

const sign = (...words: string[]) => ({ words, in: 'main' as const });
const rule = (signs: PageRule['signs'], more: Partial<PageRule> = {}): PageRule => ({
  name: 'la page',
  url: ['eaux.essai.exemple/*'],
  signs,
  ...more,
});

const rules: Record<string, PageRule> = {
  code: rule([sign('Code reçu*', 'Valider*', 'Recommencer*')]),
  releve: rule([sign('Index du compteur'), sign('Date de la relève'), sign('Nom du quartier')]),
  choix: rule([sign('Quel est votre logement ?')]),
};
const at = 'https://eaux.essai.exemple/suite';

interface PageSituation {
  what: string;
  rules: Record<string, PageRule>;
  address: string;
  html: string;
  is: string[];
}
const situation = (what: string, html: string, is: string[], known = rules, address = at): PageSituation => ({
  what,
  rules: known,
  address,
  html,
  is,
});

export const pages: PageSituation[] = [
  situation(
    'a link of the footer that begins with a variant',
    '<main><h1>Bienvenue</h1></main><footer><a href=/v>Valider un titre de séjour</a></footer>',
    [],
  ),
  situation(
    'a button of the header',
    '<header><button>Recommencer</button></header><main><h1>Bienvenue</h1></main>',
    [],
  ),
  situation(
    'a common word alone, left open by the author',
    '<main><h1>Bienvenue</h1><button>Valider</button></main>',
    [],
  ),
  situation('one heading', '<main><h2>Quel est votre logement ?</h2></main>', ['choix']),
  situation(
    'two labels with their hints inside',
    '<main><label>Index du compteur <span class=hint>Cinq chiffres noirs</span><input></label><label>Date de la relève <small>jj/mm/aaaa</small><input></label></main>',
    ['releve'],
  ),
  situation(
    'two links are no page',
    '<main><a href=/1>Index du compteur</a><a href=/2>Date de la relève</a></main>',
    [],
  ),
  situation(
    'a label and a field are one thing',
    '<main><label for=f>Index du compteur</label><input id=f placeholder="Date de la relève"></main>',
    [],
  ),
  situation(
    'a tab with its count',
    '<main><div role=tablist><button role=tab>Index du compteur (3)</button><button role=tab>Nom du quartier <span class=badge>1</span></button></div></main>',
    ['releve'],
  ),
  situation(
    'the query says which',
    '<main></main>',
    ['gaz'],
    { eau: rule([], { query: { codeService: 'EAU' } }), gaz: rule([], { query: { codeService: 'GAZ' } }) },
    `${at}?codeService=GAZ&x=1`,
  ),
  situation(
    'a cookie window with a title of ours',
    '<main><h1>Bienvenue</h1></main><div role=dialog class=cookie-box><h2>Quel est votre logement ?</h2></div>',
    [],
  ),
  situation(
    'a page of its own under the address of another, its signs not there yet',
    '<main><h1>Un instant</h1></main>',
    [],
    {
      espace: rule([], { url: ['eaux.essai.exemple/espace/*'] }),
      carte: rule([sign('Filtrer*', 'Lancer la recherche')], { url: ['eaux.essai.exemple/espace/carte*'] }),
    },
    'https://eaux.essai.exemple/espace/carte',
  ),
  situation(
    'the entry of a list is the title of the page that it opens',
    '<main><h1>Résilier un contrat</h1><p>Comptez dix minutes.</p></main>',
    [],
    {
      liste: rule([{ words: ['Résilier un contrat', 'Déclarer une fuite'], in: 'list' }]),
      suite: rule([sign('Commencer*')]),
    },
  ),
  situation(
    'a heading that is one link speaks of another page',
    '<main><h1>Bonjour</h1><h3><a href=/q>Quel est votre logement ?</a></h3></main>',
    [],
    { ...rules, autre: rule([sign('Relever')]) },
  ),
  situation(
    'two entries of a list, and a news that repeats the first',
    '<p>Nouveau : <a href=/n>Ma facture d’eau</a></p><main><h1>Fini</h1><p><a href=/a>Ma facture d’eau</a></p><p><a href=/b>Mon reçu de paiement</a></p></main>',
    ['fin'],
    { fin: rule([sign('Ma facture d’eau*', 'Mon reçu de paiement*')]), autre: rule([sign('Relever')]) },
  ),
  situation(
    'a link that says it is a button',
    '<main><h1>Bonjour</h1><a href=/s role=button>Relever le compteur</a></main>',
    ['debut'],
    { debut: rule([sign('Relever le compteur')]), autre: rule([sign('Autre chose')]) },
  ),
];
