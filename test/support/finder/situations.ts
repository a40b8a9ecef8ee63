/**
 * What real pages do to a control, one situation each, with words that no guide contains. `is`: the id of the ringed
 * element, or « doubtful », « absent », or « hidden: » followed by what opens it.
 */
import type { Role, Target } from '../../../core/guide/guide.ts';

export interface Situation {
  what: string;
  target: Target;
  html: string;
  is: string;
}

const asks =
  (role: Role, ...names: string[]) =>
  (what: string, html: string, is = 'x', reasons?: Target['reasons']): Situation => ({
    what,
    target: { role, names, ...(reasons ? { reasons } : {}) },
    html: html.includes('<main') || html.includes('data-bare') ? html : `<main><h1>Service des eaux</h1>${html}</main>`,
    is,
  });

const releve = asks('link', 'Mes relevés de compteur');
const quartier = asks('textbox', 'Nom du quartier');
const contrat = asks('button', 'Résilier mon contrat');
const suite = asks('button', 'Continuer');
const lecture = asks('radio', 'Relève à distance');
const releveur = asks('combobox', 'Type de compteur');
const courriel = asks('textbox', 'Adresse électronique');
const plan = asks('link', 'Plan du réseau');
const facture = asks('file', 'Facture d’eau');

export const situations: Situation[] = [
  // Additional content beside the words
  releve('a count in a badge', '<a id=x href=/r>Mes relevés de compteur <span class="pastille badge">7</span></a>'),
  releve('a count in brackets', '<a id=x href=/r>Mes relevés de compteur (14)</a>'),
  releve(
    'a count that is said in words for screen readers only',
    '<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style><a id=x href=/r>Mes relevés de compteur <span class="sr-only">deux nouveaux documents</span></a>',
  ),
  releve(
    'a card that is one link',
    '<a id=x href=/r><h3>Mes relevés de compteur</h3><p>Toutes vos consommations, année par année.</p></a>',
  ),
  releve(
    'a tile: the link is in the title, the sentence under it',
    '<div class=tile><h4><a id=x href=/r>Mes relevés de compteur</a></h4><p>Depuis 2019.</p></div>',
  ),
  releve(
    'format and weight of a file',
    '<a id=x href=/r.pdf>Mes relevés de compteur <span class="link__detail">ODS – 3,4 Mo</span></a>',
  ),
  releve('a date behind', '<a id=x href=/r>Mes relevés de compteur <time>12/10/2026</time></a>'),
  releve(
    'a person’s name behind, in an element of its own',
    '<a id=x href=/r><b>Mes relevés de compteur</b> <span>Yasmine Dauphin</span></a>',
  ),
  releve('a state behind', '<a id=x href=/r>Mes relevés de compteur <em class=etat>Indisponible</em></a>'),
  releve(
    'an icon drawn by a ligature',
    '<a id=x href=/r><i class="material-icons">water_drop</i>Mes relevés de compteur</a>',
  ),
  releve('a number in front', '<a id=x href=/r>4. Mes relevés de compteur</a>'),
  releve('an arrow behind', '<a id=x href=/r>Mes relevés de compteur →</a>'),
  releve('new, in front', '<a id=x href=/r><span class="badge badge--new">Nouveau</span> Mes relevés de compteur</a>'),
  releve(
    'words split over elements',
    '<a id=x href=/r><b>Mes</b> rele<i></i>vés de <span>comp</span><span>teur</span></a>',
    'x',
  ),
  quartier(
    'a hint inside the label',
    '<label for=x>Nom du quartier <span class="fr-hint-text">Tel qu’il est écrit sur la facture n° 2</span></label><input id=x>',
  ),
  quartier(
    'a hint inside the label, told by the field',
    '<label for=x>Nom du quartier <span id=aide>Sans les articles</span></label><input id=x aria-describedby=aide>',
  ),
  quartier(
    'a required mark in an element',
    '<label for=x>Nom du quartier <abbr title="obligatoire">*</abbr></label><input id=x required>',
  ),
  quartier(
    'an error inside the label',
    '<label for=x>Nom du quartier <span class="form-error">Ce champ est vide.</span></label><input id=x>',
  ),
  quartier(
    'a link inside the label',
    '<label for=x>Nom du quartier <a href="#aide">Où le trouver ?</a></label><input id=x>',
  ),
  quartier(
    'a hint that forbids, inside the label, told by nothing',
    '<label for=x><b>Nom du quartier</b> <span>Ne mettez pas d’article, sans abréviation</span></label><input id=x>',
  ),
  quartier(
    'a hint that counts, inside the label, told by nothing',
    '<label for=x>Nom du quartier <span>12 caractères au plus</span></label><input id=x>',
  ),
  quartier(
    'another person’s, in the label',
    '<label for=x><b>Nom du quartier</b> <span>de l’ancien locataire</span></label><input id=x>',
    'doubtful',
  ),
  quartier('a format in brackets', '<label for=x>Nom du quartier (à remplir)</label><input id=x>'),
  quartier(
    'a label in the cell before',
    '<table><tr><td>Nom du quartier :</td><td><input id=x></td></tr><tr><td>Rue :</td><td><input></td></tr></table>',
  ),
  quartier(
    'a label that names no field',
    '<p><label>Nom du quartier</label> <input id=x></p><p><label>Rue</label> <input></p>',
  ),
  quartier('words right before', '<p>Nom du quartier<br><input id=x></p><p>Rue<br><input></p>'),
  quartier('the words of the field before are not its own', '<p>Nom du quartier <input id=y> <input id=z></p>', 'y'),
  quartier('a name in two pieces', '<b id=a>Nom</b> <i id=b>du quartier</i><input id=x aria-labelledby="a b">'),
  releveur(
    'a list that shows its value',
    '<span id=l>Type de compteur</span><button id=x role=combobox aria-labelledby="l x">À impulsion</button>',
  ),
  releveur(
    'a drawn list: a button with a label',
    '<label for=x>Type de compteur</label><button id=x aria-haspopup=listbox>Mécanique</button>',
  ),
  releveur(
    'a label for what is drawn as a list, and is none for the browser',
    '<p><label for=x>Type de compteur</label></p><p>Une seule réponse.</p><p><span id=x role=combobox tabindex=0>Choisir</span></p>',
  ),
  lecture(
    'a radio card with an image and a sentence',
    '<div class="radio-rich"><input type=radio id=x name=m><label for=x><img alt="" src="data:,">Relève à distance <span class="hint-text">Sans rendez-vous</span></label></div>',
  ),
  lecture(
    'an option of a drawn list',
    '<ul role=listbox aria-label="Mode"><li role=option id=x tabindex=0>Relève à distance</li><li role=option>Relève à pied</li></ul>',
  ),
  contrat('a link drawn as a button', '<a id=x class=btn href="#">Résilier mon contrat</a>'),
  contrat('a block that hears a press', '<div id=x style="cursor:pointer">Résilier mon contrat</div>'),
  contrat('a block with a handler', '<div id=x onclick="void 0">Résilier mon contrat</div>'),
  contrat('a link without an address', '<a id=x style="cursor:pointer">Résilier mon contrat</a>'),
  contrat('a plain sentence with these words', '<p>Résilier mon contrat</p>', 'absent'),
  contrat(
    'a page’s place in the trail, without an address',
    '<a aria-current=page style="cursor:pointer">Résilier mon contrat</a>',
    'absent',
  ),
  // Other words
  contrat('vous for je', '<button id=x>Résiliez votre contrat</button>'),
  contrat('tu for je', '<button id=x>Résilie ton contrat</button>'),
  contrat('capitals without accents', '<button id=x>RESILIER MON CONTRAT</button>'),
  courriel('another word of the lexicon', '<label>Courriel <input id=x type=email></label>'),
  courriel('another word, and a hint', '<label>E-mail <small>nom@domaine.fr</small> <input id=x type=email></label>'),
  courriel('a postal address is another thing', '<label>Adresse postale <input id=x></label>', 'absent'),
  // Not the same thing
  contrat('later', '<button id=x>Résilier mon contrat <span>plus tard</span></button>', 'absent'),
  contrat('of another person', '<button id=x><b>Résilier mon contrat</b> <span>d’un tiers</span></button>', 'doubtful'),
  contrat('a refusal', '<button id=x>Ne pas résilier mon contrat</button>', 'absent'),
  contrat(
    'help about it, in front',
    '<button id=x><span>Aide :</span> <b>Résilier mon contrat</b></button>',
    'doubtful',
  ),
  plan('the order of words', '<a id=x href=/p>Réseau du plan</a>', 'doubtful'),
  asks('link', 'Envoi de la mairie à l’abonné')(
    'who to whom',
    '<a id=x href=/e>Envoi de l’abonné à la mairie</a>',
    'doubtful',
  ),
  contrat(
    'words shown that say another thing than what is announced',
    '<button id=x aria-label="Résilier mon contrat">Garder mon contrat</button>',
    'doubtful',
  ),
  contrat('a tooltip on something that is read', '<button id=x title="Résilier mon contrat">Fermer</button>', 'absent'),
  contrat('a tooltip on an icon', '<button id=x title="Résilier mon contrat"><svg width=20 height=20></svg></button>'),
  contrat(
    'words without a box',
    '<button id=x style="width:90px;height:30px"><span style="display:inline-block;width:0;height:0;overflow:hidden;font-size:0">Résilier mon contrat</span></button>',
    'doubtful',
  ),
  // Two reasons
  suite('a common word in the middle of the page', '<button id=x>Continuer</button>'),
  asks('button', 'Rechercher')(
    'the site’s own search, in the middle of the page',
    '<form role=search><label>Rechercher sur le site <input type=search></label><button>Rechercher</button></form>',
    'doubtful',
    { region: 'main' },
  ),
  asks('button', 'Rechercher')(
    'a search of the procedure, and the site’s own',
    '<form role=search><input type=search aria-label="Rechercher"><button>Rechercher</button></form><form role=search><label>Rechercher une commune <input type=search></label><button id=x>Rechercher</button></form>',
    'x',
    { region: 'main' },
  ),
  asks('radio', 'Oui')(
    'a common word behind a menu that opens',
    '<header><button aria-expanded=false aria-controls=m>Rubriques</button><ul id=m hidden><li><a href=/o>Oui</a></li></ul></header><main><h1>Eau</h1></main>',
    'absent',
  ),
  suite('in the footer only', '<main><h1>Eau</h1></main><footer><button>Continuer</button></footer>', 'doubtful'),
  suite('in the header only', '<header><button>Continuer</button></header><main><h1>Eau</h1></main>', 'doubtful'),
  suite(
    'in a cookie banner only',
    '<main><h1>Eau</h1></main><div id="cookieBandeau" style="position:fixed;bottom:0"><button>Continuer</button></div>',
    'doubtful',
  ),
  suite(
    'in a banner that hides its name',
    '<main><h1>Eau</h1></main><div role=dialog aria-label="Gestion des cookies"><button>Continuer</button></div>',
    'doubtful',
  ),
  suite(
    'in a chat only',
    '<main><h1>Eau</h1></main><div class="my-chat-widget" style="position:fixed;right:0;bottom:0"><button>Continuer</button></div>',
    'doubtful',
  ),
  suite(
    'fixed to the window, in no landmark',
    '<div data-bare><h1>Eau</h1></div><div style="position:fixed;bottom:0"><button>Continuer</button></div>',
    'doubtful',
  ),
  suite(
    'in the warning that the session ends',
    '<main><h1>Eau</h1></main><div role=alertdialog aria-modal=true><h2>Votre session va se fermer</h2><button>Continuer</button></div>',
    'doubtful',
  ),
  suite(
    'in the middle and in a cookie banner',
    '<main><button id=x>Continuer</button></main><div class=cookie-bar><button>Continuer</button></div>',
  ),
  suite(
    'in an old page that one form holds',
    '<form data-bare><div id=header><a href=/>Accueil</a></div><h1>Eau</h1><button id=x>Continuer</button><div id=footer><a href=/m>Mentions</a></div></form>',
  ),
  suite('under another heading than the author’s', '<h2>Paiement</h2><button>Continuer</button>', 'doubtful', {
    under: ['Votre logement'],
  }),
  suite(
    'under the author’s heading, which bears a count',
    '<h2>2. Votre logement (1)</h2><button id=x>Continuer</button><h2>Paiement</h2><button>Continuer</button>',
    'x',
    { under: ['Votre logement'] },
  ),
  asks('radio', 'Oui')(
    'a question in a plain paragraph',
    '<p>Avez-vous un puits ?</p><div><label><input type=radio name=a id=x>Oui</label><label><input type=radio name=a>Non</label></div><p>Avez-vous un jardin ?</p><div><label><input type=radio name=b>Oui</label><label><input type=radio name=b>Non</label></div>',
    'x',
    { group: ['Avez-vous un puits ?'] },
  ),
  asks('button', 'Modifier')(
    'the header of the row',
    '<table><tr><th>Rue</th><td><button>Modifier</button></td></tr><tr><th>Compteur</th><td><button id=x>Modifier</button></td></tr></table>',
    'x',
    { under: ['Compteur'] },
  ),
  contrat(
    'an open window wins over its namesake behind',
    '<main><button>Résilier mon contrat</button><dialog open><h2>Fin du contrat</h2><button id=x>Résilier mon contrat</button></dialog></main>',
  ),
  contrat(
    'a copy parked out of the window is no twin',
    '<button style="position:absolute;left:-9999px">Résilier mon contrat</button><button id=x>Résilier mon contrat</button>',
  ),
  asks('link', 'Espace abonné')(
    'in the header, where the author says it is',
    '<header><a id=x href=/e>Espace abonné</a></header><main><h1>Eau</h1></main>',
    'x',
    { region: 'header' },
  ),
  asks('link', 'Espace abonné')(
    'the author says the header, the page draws its menu beside its middle',
    '<main><h1>Eau</h1><nav aria-label="Menu des abonnés"><ul><li><a id=x href=/e>Espace abonné</a></li></ul></nav></main>',
    'x',
    { region: 'header' },
  ),
  asks('link', 'Espace abonné')(
    'a menu that is one by its class only',
    '<main><h1>Eau</h1><ul class="nav nav-pills flex-column"><li class=nav-item><a class=nav-link id=x href=/e>Espace abonné</a></li></ul></main>',
    'x',
    { region: 'header' },
  ),
  asks('link', 'Espace abonné')(
    'the author says the header, and a sentence of the page has the same words',
    '<main><h1>Eau</h1><p>Tout est dans votre <a id=y href=/f>Espace abonné</a>.</p></main>',
    'doubtful',
    { region: 'header' },
  ),
  asks('link', 'Espace abonné')(
    'the author says the header: a breadcrumb is no menu',
    '<main><nav class=breadcrumb aria-label="Vous êtes ici"><ol><li><a id=y href=/e>Espace abonné</a></li></ol></nav><h1>Eau</h1></main>',
    'doubtful',
    { region: 'header' },
  ),
  releveur(
    'a choice drawn with a list of its own, that has the same name',
    '<p id=n>Type de compteur</p><div id=x role=combobox tabindex=0 aria-haspopup=listbox aria-expanded=false aria-controls=l aria-labelledby=n>Choisir</div><div id=l role=listbox aria-labelledby=n hidden><div role=option>Mécanique</div></div>',
  ),
  // Seen by a person
  contrat(
    'an accordion shut by its height',
    '<h3><button aria-expanded=false aria-controls=p>Fin de contrat</button></h3><div id=p style="max-height:0;overflow:hidden"><button id=x>Résilier mon contrat</button></div>',
    'hidden: Fin de contrat',
  ),
  contrat(
    'shut by its height, told to nobody',
    '<button>Fin de contrat</button><div style="height:0;overflow:hidden"><button id=x>Résilier mon contrat</button></div>',
    'hidden: Fin de contrat',
  ),
  contrat(
    'a drawer parked beside the window',
    '<button aria-expanded=false aria-controls=t>Toutes les actions</button><div id=t style="position:fixed;left:0;top:0;width:200px;transform:translateX(-100%)"><button id=x>Résilier mon contrat</button></div>',
    'hidden: Toutes les actions',
  ),
  contrat(
    'another tab',
    '<div role=tablist><button role=tab aria-selected=true>Eau</button><button role=tab id=t2 aria-selected=false>Gestion</button></div><div role=tabpanel aria-labelledby=t2 hidden><button id=x>Résilier mon contrat</button></div>',
    'hidden: Gestion',
  ),
  contrat(
    'a menu that opens by hovering',
    '<style>.m>div{display:none}.m:hover>div{display:block}</style><div class=m><button aria-haspopup=true>Mon abonnement</button><div><button id=x>Résilier mon contrat</button></div></div>',
    'hidden: Mon abonnement',
  ),
  contrat(
    'far to the right',
    '<div style="width:3000px;position:relative;height:90px"><button id=x style="position:absolute;left:2500px">Résilier mon contrat</button></div>',
  ),
  contrat(
    'in a part that is skipped while it is off the screen',
    '<div style="height:4000px"></div><section style="content-visibility:auto;contain-intrinsic-size:auto 500px"><button id=x>Résilier mon contrat</button></section>',
  ),
  contrat(
    'in a box that scrolls, further down',
    '<div style="height:80px;overflow:auto"><div style="height:900px"></div><button id=x>Résilier mon contrat</button></div>',
  ),
  contrat(
    'a slide that is clipped away',
    '<div style="width:300px;overflow:hidden;white-space:nowrap"><span style="display:inline-block;width:400px">Un</span><button id=x>Résilier mon contrat</button></div>',
    'hidden: ',
  ),
  // What component sets of other hands do
  releve(
    'format, pages and date on a second line',
    '<a id=x href=/r><span class="mdc-list-item__primary-text">Mes relevés de compteur</span><span class="mdc-list-item__secondary-text">PDF – 2 pages – 18/03/2026</span></a>',
  ),
  releve(
    'the day when it was changed',
    '<a id=x href=/r><b>Mes relevés de compteur</b> <span>Modifié le mardi 3 novembre 2026 à 9 h 05</span></a>',
  ),
  releve(
    '« pas à pas » refuses nothing',
    '<div><a id=x href=/r><div>Mes relevés de compteur</div><p>Les lire et les comprendre pas à pas</p></a></div>',
  ),
  releve(
    'a place whose name has « pas » in it',
    '<a id=x href=/r><span>Mes relevés de compteur</span> <small>Régie du Pas-de-Calais</small></a>',
  ),
  releve(
    'for whom it is, in a sentence of its own',
    '<a id=x href=/r><h3>Mes relevés de compteur</h3><p>Vous ne les avez jamais lus ?</p></a>',
  ),
  contrat(
    'a second line that says the contrary',
    '<button id=x type=button><span>Résilier mon contrat</span><p>ne pas le résilier maintenant</p></button>',
    'absent',
  ),
  lecture(
    'a label whose only child has the class of an error',
    '<label class="MuiFormControlLabel-root"><span><input id=x type=radio name=r></span><span class="MuiFormControlLabel-label Mui-error">Relève à distance <small>Sans rendez-vous.</small></span></label>',
  ),
  plan(
    'a banner beside, and the page itself in a component',
    '<div data-bare role=status>Nouveau : Plan du réseau <a href=/n>Plan du réseau</a></div><eaux-appli><template shadowrootmode=open><main><h1>Service des eaux</h1><div class=card><a id=x href=/p><div>Plan du réseau</div><div>Mis à jour en 2026</div></a></div></main></template></eaux-appli>',
  ),
  plan(
    'a chat that has a `main` of its own does not push the page aside',
    '<div data-bare><h1>Service des eaux</h1><p><a id=x href=/p>Plan du réseau</a></p></div><eaux-aide id="chat"><template shadowrootmode=open><main><h2>Bonjour</h2></main></template></eaux-aide>',
  ),
  facture(
    'a file field that shows nothing, opened by a button',
    '<div><input id=x type=file hidden><button type=button>Facture d’eau</button></div>',
  ),
  facture(
    'the same, drawn as nothing and a level further',
    '<div><div style="width:0;height:0;overflow:hidden"><input id=x type=file style="opacity:0;width:1px"></div><div role=button tabindex=0>Facture d’eau</div></div>',
  ),
  facture(
    'a file field that is shown is not the button beside it',
    '<div><input type=file aria-label="Autre pièce"><button type=button>Facture d’eau</button></div>',
    'absent',
  ),
  facture(
    'a zone to drop a file in, with a title, « ou », and a button',
    '<div class=zone tabindex=0><div class=zone-title>Facture d’eau</div><div><hr>ou<hr></div><button type=button>Parcourir</button><input id=x type=file></div>',
  ),
  facture(
    'a file field inside the button that opens it, with a hint',
    '<span role=button tabindex=0><input id=x type=file style="display:none"><p>Facture d’eau</p><p class="upload-hint">5 Mo au plus</p></span>',
  ),
  contrat(
    'a picture that a library calls in English, in front',
    '<button id=x type=button><span class="ant-btn-icon"><span role=img aria-label="file-text"><svg width=9 height=9></svg></span></span><span>Résilier mon contrat</span></button>',
  ),
  releve(
    'a title whose class also says « meta »',
    '<a id=x href=/r><div class="ant-card-meta"><div class="ant-card-meta-title">Mes relevés de compteur</div><div class="ant-card-meta-description">Au 3 novembre.</div></div></a>',
  ),
  {
    what: 'a group that a label names by its id',
    target: { role: 'radio', names: ['Oui'], reasons: { under: ['Avez-vous un compteur en double ?'] } },
    html: '<main><h1>Service des eaux</h1><div><label for=g>Avez-vous un compteur en double ?</label></div><div><div><div role=radiogroup id=g><label><span><input id=x type=radio name=r></span><span>Oui</span></label><label><span><input type=radio name=r></span><span>Non</span></label></div></div></div><div><div><div role=radiogroup aria-label="Autre question"><label><input type=radio name=s>Oui</label></div></div></div></main>',
    is: 'x',
  },
  asks('link', 'Espace abonné')(
    'an announcement that is called a banner is not the header of the site',
    '<div role=banner class=v-banner><div>Nouveau : Espace abonné</div><a href=/n>Espace abonné</a></div><header><nav><a id=x href=/e>Espace abonné</a></nav></header><main><h1>Eau</h1></main>',
    'x',
    { region: 'header' },
  ),
  asks('link', 'Espace abonné')(
    'a menu in the page, drawn as a list of boxes',
    '<main><h1>Eau</h1><div class="v-list v-list--nav" role=list><a id=x href=/e role=link>Espace abonné</a></div></main>',
    'x',
    { region: 'header' },
  ),
  releve(
    'a title inside a part that is called a detail, beside a badge',
    '<a id=x href=/r><sup class="badge">Nouveau</sup><div class="ant-card-meta"><div class="ant-card-meta-section"><div class="ant-card-meta-title">Mes relevés de compteur</div><div class="ant-card-meta-description">Tout comprendre de vos index</div></div></div></a>',
  ),
  facture(
    'a file field whose label a script has given to its button',
    '<label for=f id=l>Facture d’eau</label><div><button type=button id=f aria-labelledby="l f">Aucun fichier choisi</button><input id=x type=file hidden></div>',
  ),
  releve(
    'a weight in brackets with a dash in it, and a near name in the footer',
    '<main><h1>Eau</h1><a id=x href=/r>Mes relevés de compteur (JPG – 1,2 Mo)</a></main><footer><a href=/f>Mes relevés de compteur questions fréquentes</a></footer>',
  ),
  // What is drawn in a slot
  contrat(
    'a count in the slot of a button',
    '<eaux-bouton id=h><template shadowrootmode=open><button id=x type=button><slot name=prefix></slot><slot></slot></button></template>Résilier mon contrat<eaux-nombre><template shadowrootmode=open><span class="badge"><slot></slot></span></template>9</eaux-nombre></eaux-bouton>',
  ),
  {
    what: 'a question in the shadow of the group',
    target: { role: 'radio', names: ['Oui'], reasons: { under: ['Avez-vous un compteur en double ?'] } },
    html: '<main><h1>Service des eaux</h1><eaux-groupe><template shadowrootmode=open><fieldset role=radiogroup aria-labelledby=l><label id=l>Avez-vous un compteur en double ?</label><slot></slot></fieldset></template><label><input id=x type=radio name=r>Oui</label><label><input type=radio name=r>Non</label></eaux-groupe><eaux-groupe><template shadowrootmode=open><fieldset role=radiogroup aria-labelledby=l><label id=l>Autre question</label><slot></slot></fieldset></template><label><input type=radio name=s>Oui</label></eaux-groupe></main>',
    is: 'x',
  },
  contrat(
    'a closed part whose title is in the shadow',
    '<eaux-detail><template shadowrootmode=open><details><summary>Fin de contrat</summary><slot></slot></details></template><button id=x type=button>Résilier mon contrat</button></eaux-detail>',
    'hidden: Fin de contrat',
  ),
];
