import { broker } from './franceconnect/broker.ts';
import { ameli, impots, laPoste } from './franceconnect/providers.ts';
import { page, type Site } from './html.ts';

const ABOUT: Record<string, string> = {
  '/': 'En savoir plus sur FranceConnect',
  '/cgu': 'Conditions générales d’utilisation',
  '/faq': 'Foire aux questions',
  '/accessibilite': 'Accessibilité',
  '/france-connect-plus': 'En savoir plus sur FranceConnect+',
};

const site: Site = {
  'oidc.franceconnect.gouv.fr': broker(false),
  'auth.franceconnect.gouv.fr': broker(true),
  'franceconnect.gouv.fr': (path) => {
    const title = ABOUT[path];
    return title ? page({ title, body: `<main><h1>${title}</h1><p>Page d’information.</p></main>` }) : null;
  },
  'idp.impots.gouv.fr': impots,
  'fc.assure.ameli.fr': ameli,
  'lidentitenumerique.laposte.fr': laPoste,
};
export default site;
