/**
 * La Coop's vocabulary (inclusion-numerique/coop-mediation-numerique, read 30 June 2026): its administrative themes,
 * always filed under « aide_aux_demarches_administratives », and the duration buckets of its statistics.
 */
import type { DurationFact, Fact } from '../session.ts';

export const TOPIC = 'aide_aux_demarches_administratives';

/** By guide where one site covers several themes, else by site. */
const themes: Record<string, string> = {
  'carte-grise': 'transports_mobilite',
  caf: 'famille_scolarite',
  parcoursup: 'famille_scolarite',
};

export const themeOf = (guide: string): string => themes[guide] ?? themes[guide.split('/')[0] ?? ''] ?? '';

const buckets: Record<DurationFact, string> = { under30: '0-30', from30to60: '30-60', from60to120: '60-120', over120: '120+' };

/** Empty for a fact that is not a duration. */
export const bucketOf = (fact: Fact): string => (fact in buckets ? buckets[fact as DurationFact] : '');
