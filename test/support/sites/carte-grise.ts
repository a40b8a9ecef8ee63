import { cession } from './carte-grise/cession.ts';
import { account } from './carte-grise/compte.ts';
import { form } from './carte-grise/form.ts';
import { immatriculation } from './carte-grise/landing.ts';
import { payfip } from './carte-grise/payfip.ts';
import type { Site } from './html.ts';

const site: Site = {
  'immatriculation.ants.gouv.fr': immatriculation,
  'moncompte.ants.gouv.fr': (path) => account(path) ?? form(path) ?? cession(path),
  'www.payfip.gouv.fr': payfip,
};
export default site;
