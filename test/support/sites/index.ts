import caf from './caf.ts';
import carteGrise from './carte-grise.ts';
import franceconnect from './franceconnect.ts';
import type { Site } from './html.ts';
import parcoursup from './parcoursup.ts';

export type { Answer, Serve, Site } from './html.ts';

/** Every host the tests serve over local HTTPS. Answer redirects with 303, so that a POST comes back as a GET. */
const sites: Site = { ...caf, ...carteGrise, ...franceconnect, ...parcoursup };
export default sites;
