import { attestations } from './caf/attestations.ts';
import { connexion, DASHBOARD } from './caf/connexion.ts';
import { editorial } from './caf/editorial.ts';
import { ROOM, room } from './caf/portail.ts';
import { type Answer, asked, type Site } from './html.ts';

/** The permanent entry addresses of wwwd.caf.fr. Each one passes through the sign-in application. */
const DOORS: Record<string, string> = {
  monCompte: DASHBOARD,
  monCompteMesPaiements: `${ROOM}/mespaiementsmesdroits`,
  monCompteAttestationPaiement: `${ROOM}/mesattestations`,
  monCompteMonProfil: `${ROOM}/monprofil`,
  monCompteFormulaires: `${ROOM}/faireunedemandedeprestation`,
  demandeRsa: `${ROOM}/faireunedemandedeprestation`,
};

function door(path: string): Answer {
  const { pathname, query } = asked(path);
  const room = pathname === '/redirect/s/Redirect' ? DOORS[query.get('page') ?? ''] : undefined;
  if (!room) return null;
  const wanted = query.get('frame') === '1' ? `${room}?frame=1` : room;
  const routes = query.has('routes') ? '&routes=1' : '';
  return {
    redirect: `https://connect.caf.fr/connexionappli/dist/?forceReload=20211220&contexteAppel=caffr&urlredirect=${encodeURIComponent(wanted)}${routes}#/login`,
  };
}

const site: Site = {
  'caf.fr': (path) => ({ redirect: `https://www.caf.fr${path}` }),
  'www.caf.fr': editorial,
  'connect.caf.fr': connexion,
  'wwwd.caf.fr': (path) => door(path) ?? attestations(path) ?? room(path),
};
export default site;
