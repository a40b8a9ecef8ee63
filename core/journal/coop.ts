import type { DurationFact } from '../session/state.ts';

export const TOPIC = 'aide_aux_demarches_administratives';

/** Its administrative themes: what « theme » of a guide or of its site may be (guides/). */
export const THEMES = [
  'papiers_elections_citoyennete',
  'famille_scolarite',
  'social_sante',
  'travail_formation',
  'logement',
  'transports_mobilite',
  'argent_impots',
  'justice',
  'etrangers_europe',
  'loisirs_sports_culture',
  'associations',
] as const;

export type Theme = (typeof THEMES)[number];

export const themeWords: Record<Theme, string> = {
  papiers_elections_citoyennete: 'Papiers, élections, citoyenneté',
  famille_scolarite: 'Famille, scolarité',
  social_sante: 'Social, santé',
  travail_formation: 'Travail, formation',
  logement: 'Logement',
  transports_mobilite: 'Transports, mobilité',
  argent_impots: 'Argent, impôts',
  justice: 'Justice',
  etrangers_europe: 'Étrangers, Europe',
  loisirs_sports_culture: 'Loisirs, sports, culture',
  associations: 'Associations',
};

const buckets: Record<DurationFact, string> = {
  under30: '0-30',
  from30to60: '30-60',
  from60to120: '60-120',
  over120: '120+',
};

/** Empty for a fact that is not a duration. */
export const bucketOf = (fact: string): string => (fact in buckets ? buckets[fact as DurationFact] : '');
