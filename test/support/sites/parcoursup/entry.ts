import { type Answer, asked, links } from '../html.ts';
import { FILE, PUBLIC, SIGN_IN, shell } from './shell.ts';

/**
 * www.parcoursup.gouv.fr and authentification.parcoursup.fr; facts in caf-parcoursup.md, 2.2, 2.3 (screens 1 and 4) and
 * 2.9.
 */
const PAGES: Record<string, string> = {
  '/calendrier': 'Le calendrier',
  '/decouvrir-parcoursup/parcoursup-c-est-quoi-1061': 'Parcoursup, c’est quoi&nbsp;?',
  '/candidater-sur-parcoursup/comment-les-formations-examinent-les-candidatures-1357':
    'Comment les formations examinent les candidatures',
  '/contenus/tout-savoir-sur-la-phase-complementaire-3462': 'Tout savoir sur la phase complémentaire',
  '/mentions-legales': 'Mentions légales',
  '/accessibilite': 'Accessibilité',
};
const NAV = [
  ['/decouvrir-parcoursup/parcoursup-c-est-quoi-1061', 'Découvrir Parcoursup'],
  ['/candidater-sur-parcoursup/comment-les-formations-examinent-les-candidatures-1357', 'Candidater sur Parcoursup'],
  ['/calendrier', 'Le calendrier'],
] as const;

const HOME = `<h1>Parcoursup, construire sereinement son projet d’orientation</h1>
<div class="fr-grid-row colonnes"><div>
<section class="bloc"><h2>Je m’inscris et je formule mes vœux</h2><p>Créez votre dossier, puis ajoutez vos vœux.</p>
<a class="fr-btn fr-btn--lg" href="${SIGN_IN}"><span class="fr-icon" aria-hidden="true">→</span> Accéder à mon espace</a></section>
<section class="bloc"><h2>Je m’informe et découvre les formations</h2>
<a class="fr-btn fr-btn--secondary" href="${FILE}/carte">Consulter la carte des formations</a></section>
</div><aside><div class="bloc"><h2>Dates à retenir</h2><ol><li>Formuler mes vœux</li><li>Confirmer mes vœux</li>
<li>Recevoir les réponses</li></ol>${'<a href="/calendrier">Voir le calendrier</a>'}</div></aside></div>`;

export function publicSite(path: string): Answer {
  const { pathname } = asked(path);
  if (pathname === '/') return shell('Accueil', HOME, NAV, false);
  const title = PAGES[pathname];
  return title ? shell(title, `<h1>${title}</h1><p>Page d’information.</p><ul>${links(NAV)}</ul>`, NAV, false) : null;
}

/** The fields have no `name`: nothing typed is sent with the form. */
const SIGN_IN_FORM = `<h1>Connexion à Parcoursup</h1><div class="fr-grid-row colonnes"><div>
<form id="connexion" method="post" action="/Authentification/connexion" class="bloc" autocomplete="off"><fieldset class="fr-fieldset">
<legend class="fr-h5">Se connecter avec son compte</legend>
<div class="fr-input-group"><label class="fr-label" for="courriel">Adresse e-mail <span class="fr-hint-text">Format attendu&nbsp;: nom@domaine.fr</span></label><br>
<input class="fr-input" id="courriel" type="email" autocomplete="username" required></div>
<div class="fr-password" id="password-1"><label class="fr-label" for="password-1-input">Mot de&nbsp;passe</label><div class="fr-input-wrap">
<input class="fr-password__input fr-input" id="password-1-input" type="password" aria-describedby="password-1-messages" required></div>
<div class="fr-messages-group" id="password-1-messages" aria-live="assertive"></div>
<div class="fr-password__checkbox fr-checkbox-group--sm"><input id="password-1-show" type="checkbox" aria-label="Afficher le mot de passe">
<label class="fr-password__checkbox fr-label" for="password-1-show">Afficher</label></div>
<p><a class="fr-link" href="/Authentification/motdepasseoublie">Mot de passe oublié&nbsp;?</a></p></div>
<button type="submit" class="fr-btn">Se connecter</button></fieldset></form>
</div><aside class="bloc"><h2>Vous n’avez pas de compte&nbsp;?</h2>
<a class="fr-btn fr-btn--secondary" href="/Authentification/creationcompte">Créer mon compte</a></aside></div>`;

const HELP: Record<string, string> = { motdepasseoublie: 'Mot de passe oublié', creationcompte: 'Créer mon compte' };
const BACK = [[`${PUBLIC}/`, 'Revenir à l’accueil']] as const;

export function signIn(path: string, method: string): Answer {
  const { pathname } = asked(path);
  const step = pathname.replace('/Authentification/', '');
  if (step === 'connexion') {
    return method === 'POST'
      ? { redirect: '/Authentification/oauth2/authorize?client_id=dossier&code_challenge_method=S256' }
      : shell('Connexion', SIGN_IN_FORM, BACK, false);
  }
  if (step === 'oauth2/authorize') return { redirect: `${FILE}/accueil` };
  const title = HELP[step];
  return title
    ? shell(
        title,
        `<h1>${title}</h1><p>Indiquez votre adresse e-mail&nbsp;: un message vous sera envoyé.</p>`,
        BACK,
        false,
      )
    : null;
}
