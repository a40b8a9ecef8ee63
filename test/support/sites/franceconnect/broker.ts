import { type Answer, asked, escaped, links, page } from '../html.ts';
import { toggles } from '../inpage.ts';

/**
 * oidc. (FranceConnect) and auth. (FranceConnect+): facts in caf-parcoursup.md, section 3. All state is in the query.
 */
interface Provider {
  name: string;
  uid: string;
  /** The address of its own sign-in page. null: the tile is closed; 'error': it leads to the error page. */
  login: string | null;
}
const PROVIDERS: Record<string, Provider> = {
  impots: {
    name: 'impots.gouv.fr',
    uid: '8dfc4080-c90d-4234-969b-f6c961de3e90',
    login: 'https://idp.impots.gouv.fr/LoginAccess',
  },
  ameli: {
    name: 'Ameli.fr',
    uid: '07e573f2-3312-4bb9-bc48-6fcec737e497',
    login: 'https://fc.assure.ameli.fr/FRCO-app/login',
  },
  laposte: {
    name: 'L’Identité Numérique La&nbsp;Poste',
    uid: '7d4455fb-3141-4b12-8a18-718d2cb9b149',
    login: 'https://lidentitenumerique.laposte.fr/connexion',
  },
  msa: { name: 'MSA', uid: 'c8d48186-811f-4c78-85f3-a5cd2ea7bfef', login: null },
  yris: { name: 'YRIS', uid: 'f5f97e5a-0f73-4ac8-8da7-b1d015cb5a7e', login: 'error' },
  franceidentite: { name: 'France&nbsp;Identité', uid: '0b2d3258-0ef4-42d8-981f-083175368c92', login: 'error' },
  trustme: { name: 'TrustMe', uid: '84b31772-0510-4d98-8ad8-d179919f7305', login: 'error' },
};
const PLUS = ['laposte', 'franceidentite'];
const TRIALS = ['trustme', 'franceidentite'];

/**
 * The two languages of its pages. The real site uses the language of the browser; here `lang=en` in the query selects
 * it.
 */
const WORDS = {
  fr: {
    choose: 'Choisissez un compte pour vous connecter&nbsp;:',
    as: 'Vous allez vous connecter en tant que&nbsp;:',
    go: 'Continuer sur',
    data: 'Données transmises',
  },
  en: {
    choose: 'Choose an account to connect with:',
    as: 'You will login as:',
    go: 'Continue to',
    data: 'Transmitted data',
  },
};
const wordsOf = (query: URLSearchParams) => WORDS[query.get('lang') === 'en' ? 'en' : 'fr'];
/** The services to which the pages may return. A set of test pages must not be an open redirect. */
const SERVICES = ['wwwd.caf.fr', 'moncompte.ants.gouv.fr'];

function back(query: URLSearchParams): URL | null {
  const wanted = query.get('redirect_uri');
  const url = wanted && URL.canParse(wanted) ? new URL(wanted) : null;
  return url && SERVICES.includes(url.hostname) ? url : null;
}

function frame(id: string, title: string, main: string): Answer {
  return page({
    title: `${title} - FranceConnect`,
    attributes: `id="${id}"`,
    style: `#grid-main-providers ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:14px}
.fc-btn--provider{width:100%;min-height:90px}figure{margin:0}.h1-discret{font-size:16px}`,
    body: `<div class="fr-skiplinks"><nav aria-label="Accès rapide"><ul class="fr-skiplinks__list"><li>
<a class="fr-link" href="#contenu">Contenu</a></li></ul></nav></div>
<header role="banner" class="fr-header"><div class="fr-header__body"><p class="fr-header__brand-top">En-tête</p>
<p class="fr-header__service-title">FranceConnect</p></div></header>
<main id="contenu" role="main" class="fr-container">${main}</main>
<footer role="contentinfo" class="fr-footer"><ul class="fr-footer__bottom-list">${links([
      ['https://franceconnect.gouv.fr/', 'En savoir plus sur FranceConnect'],
      ['https://franceconnect.gouv.fr/cgu', 'CGU'],
      ['https://franceconnect.gouv.fr/faq', 'Foire aux questions'],
      ['https://franceconnect.gouv.fr/accessibilite', 'Accessibilité&nbsp;: non conforme'],
    ])}</ul></footer>${toggles}`,
  });
}

/** Drawn as in interaction.provider.ejs: the badge comes first and the availability last, and both name the figure. */
function tile(key: string, query: string): string {
  const { name, uid, login } = PROVIDERS[key] as Provider;
  const down = login === null ? 'Indisponible' : '';
  return `<li><form name="fs-request" method="post" action="/api/v2/redirect-to-idp?${escaped(`idp=${key}&${query}`)}">
    <button type="submit" role="link" id="idp-${uid}" data-testid="idp-${uid}" class="fr-btn fr-btn--tertiary fc-btn--provider" ${down && 'disabled'}>
    ${TRIALS.includes(key) ? '<p class="fr-badge fr-badge--info fr-badge--no-icon">BETA</p>' : ''}
    <figure class="fr-content-media" role="group" aria-label="${name}-${down}"><div class="fr-content-media__img"><img alt="" src="data:,"></div>
    <figcaption class="fr-content-media__caption">${name}<br>${down}</figcaption></figure></button></form></li>`;
}

function choice(query: URLSearchParams, plus: boolean): Answer {
  const url = back(query);
  if (!url) return null;
  const service = escaped(query.get('service') ?? 'le service');
  const keys = plus ? PLUS : Object.keys(PROVIDERS);
  const after = plus
    ? `<div class="fr-callout bloc"><h3>Pourquoi je ne retrouve pas mes comptes habituels&nbsp;?</h3>
<button type="button" class="fr-btn">Comment créer un compte&nbsp;?</button></div>
<p>or</p><button type="button" class="fr-btn" lang="en">Sign in with a digital identity from another European country</button>`
    : `<div class="fr-callout bloc"><h3>Vous êtes un aidant professionnel&nbsp;?</h3>
<button type="button" class="fr-btn fr-btn--secondary" data-testid="interaction-aidants-connect-button">Utiliser Aidants&nbsp;Connect</button></div>`;
  return frame(
    'fc-interaction-page',
    'Connexion - Choix du compte',
    `<h1 class="h1-discret">Connexion en cours sur ${service}</h1>
<h2>${wordsOf(query).choose}</h2>
<section id="grid-main-providers"><ul data-testid="main-providers">${keys.map((key) => tile(key, query.toString())).join('\n')}</ul></section>
${after}<p><a class="fr-link" data-testid="back-to-sp-link" href="https://${url.hostname}/connexion-annulee">Revenir sur ${service}</a></p>
<dialog id="loading-modal" aria-labelledby="loading-title"><p id="loading-title">Redirection en cours...</p><p>veuillez patienter</p></dialog>
<script>document.addEventListener('submit', function () { document.getElementById('loading-modal').showModal(); });</script>`,
  );
}

function consent(query: URLSearchParams): Answer {
  if (!back(query)) return null;
  const service = escaped(query.get('service') ?? 'le service');
  return frame(
    'fc-consent-page',
    `Connexion - Continuer sur Service ${service}`,
    `<h1>${wordsOf(query).as}</h1>
<p class="fr-h3" data-testid="identity-fullname-label">Camille&nbsp;<span>EXEMPLE</span></p>
<form method="post" action="/api/v2/login?${escaped(query.toString())}">
<button type="submit" class="fr-btn fr-btn--lg" data-testid="consent-continue">${wordsOf(query).go} <span>${service}</span></button></form>
<section class="fr-accordion bloc"><h2 class="fr-accordion__title">
<button type="button" class="fr-accordion__btn" data-testid="consent-accordion-toggle" aria-expanded="false"
  aria-controls="accordion-consent">${wordsOf(query).data}</button></h2>
<div class="fr-collapse" id="accordion-consent" hidden><ul>${[
      'Nom de naissance',
      'Nom d’usage',
      'Prénom(s)',
      'Sexe',
      'Date de naissance',
      'Lieu de naissance',
      'Pays de naissance',
    ]
      .map((datum) => `<li>${datum}</li>`)
      .join('')}</ul></div></section>
<div class="fr-alert bloc"><h2>Les notifications de connexion évoluent</h2><p>Vous recevrez un e-mail seulement si une connexion est inhabituelle.</p></div>`,
  );
}

const ERROR = `<div class="bloc"><h1>Une erreur s’est produite</h1><p data-testid="error-code">Erreur Y190001</p><h2>Que faire&nbsp;?</h2>
<p>Fermez l’onglet et recommencez depuis le site de départ.</p><a class="fr-btn" href="https://franceconnect.gouv.fr/faq">Consulter la page d’aide</a>
<a class="fr-link" href="https://franceconnect.gouv.fr/faq">Contactez-nous</a></div>`;

/**
 * authorize → interaction → POST redirect-to-idp → (the provider's own site) → oidc-callback → consent → POST login →
 * the service.
 */
export function broker(plus: boolean): (path: string, method: string) => Answer {
  return (path, method) => {
    const { pathname, query } = asked(path);
    const step = pathname.replace('/api/v2/', '');
    if (step === 'authorize') return { redirect: `/api/v2/interaction/ex-0001?${query}` };
    if (step === 'interaction/ex-0001') return choice(query, plus);
    if (step === 'redirect-to-idp' && method === 'POST') {
      const login = PROVIDERS[query.get('idp') ?? '']?.login;
      if (!login) return null;
      query.set('broker', plus ? 'auth' : 'oidc');
      return { redirect: login === 'error' ? '/api/v2/error' : `${login}?${query}` };
    }
    if (step === 'oidc-callback') return { redirect: `/api/v2/consent/ex-0001?${query}` };
    if (step === 'consent/ex-0001' || step === 'consent') return consent(query);
    if (step === 'login' && method === 'POST') {
      const url = back(query);
      return url && { redirect: url.href };
    }
    return step === 'error' ? frame('fc-error-page', 'Erreur', ERROR) : null;
  };
}
