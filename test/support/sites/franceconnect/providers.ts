import { type Answer, asked, escaped, page, type Serve } from '../html.ts';

/**
 * The sites of the accounts, where the extension may not go. Their fields have no `name`, so what is typed is not even
 * sent.
 */
function provider(title: string, loginPath: string, fields: string): Serve {
  return (path, method): Answer => {
    const { pathname, query } = asked(path);
    if (pathname !== loginPath) return null;
    const broker = query.get('broker') === 'auth' ? 'auth' : 'oidc';
    if (method === 'POST') return { redirect: `https://${broker}.franceconnect.gouv.fr/api/v2/oidc-callback?${query}` };
    const action = escaped(`${loginPath}?${query}`);
    return page({
      title: `${title} - Connexion`,
      body: `<header><p>${title}</p></header><main>${fields.replace('<form', `<form method="post" action="${action}" autocomplete="off"`)}</main><footer>
<p>${title}</p></footer>`,
    });
  };
}

export const impots = provider(
  'impots.gouv.fr',
  '/LoginAccess',
  `<h1>Se connecter avec impots.gouv.fr</h1><form id="formulairePrincipal" class="bloc">
<p><label for="spi">Numéro fiscal</label> <input id="spi" inputmode="numeric" maxlength="13"></p>
<p><label for="pwd">Mot de passe</label> <input id="pwd" type="password"></p><button type="submit">Connexion</button></form>`,
);

export const ameli = provider(
  'Ameli',
  '/FRCO-app/login',
  `<h1>J’accède à mon compte</h1><form id="connexion_form" class="bloc">
<p><label for="j_username">Numéro de sécurité sociale</label> <input id="j_username" inputmode="numeric" maxlength="13"></p>
<p><label for="j_password">Code</label> <input id="j_password" type="password"></p><button type="submit">Valider</button></form>`,
);

export const laPoste = provider(
  'L’Identité Numérique',
  '/connexion',
  `<h1>Connectez-vous</h1><form class="bloc"><p><label for="identifiant">Identifiant</label> <input id="identifiant"></p>
<button type="submit">Continuer sur mon téléphone</button></form>`,
);
