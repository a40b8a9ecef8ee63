import type { DurationFact } from '../session/state.ts';
import { THEMES, type Theme, TOPIC, themeWords } from './coop.ts';

export const autonomies = {
  entierement_accompagne: 'Avec guidage',
  partiellement_autonome: 'Autonome avec guidage en cas de besoin',
  autonome: 'Autonome',
} as const;
export type Autonomy = keyof typeof autonomies;

export const equipments = {
  ordinateur: 'Ordinateur',
  telephone: 'Téléphone',
  tablette: 'Tablette',
  autre: 'Autre',
  aucun: 'Aucun',
} as const;
export type Equipment = keyof typeof equipments;

/** Minutes its form offers; a bucket is filed under the shortest of its own. */
export const durations = { 15: '15 min', 30: '30 min', 45: '45 min', 60: '1 h', 90: '1 h 30', 120: '2 h' } as const;
export type Minutes = keyof typeof durations;

export const minutesOf = (band: DurationFact): Minutes =>
  (({ under30: 15, from30to60: 30, from60to120: 60, over120: 120 }) as const)[band];

export interface Cra {
  themes: Theme[];
  minutes: Minutes;
  /** Chosen by a human; null until then. */
  autonomy: Autonomy | null;
  equipment: Equipment[];
}

/** What La Coop would refuse, in sentences; empty when the draft passes. */
export function craFaults({ themes, minutes, autonomy, equipment }: Cra): string[] {
  return [
    ...(themes.length ? [] : ['Choisissez au moins une thématique.']),
    ...(themes.every((theme) => THEMES.includes(theme)) ? [] : ['Une thématique n’est pas dans la liste de La Coop.']),
    ...(minutes in durations ? [] : ['La durée n’est pas dans la liste de La Coop.']),
    ...(autonomy && autonomy in autonomies
      ? []
      : ['Choisissez l’autonomie. C’est à vous de la dire, avec la personne.']),
    ...(equipment.every((one) => one in equipments) ? [] : ['Un matériel n’est pas dans la liste de La Coop.']),
    ...(equipment.includes('aucun') && equipment.length > 1 ? ['« Aucun » matériel ne va pas avec un autre.'] : []),
  ];
}

/** To paste beside the form: one line per question. */
export function craText({ themes, minutes, autonomy, equipment }: Cra): string {
  return [
    'Accompagnement individuel',
    `Durée : ${durations[minutes]}`,
    `Thématiques : Aide aux démarches administratives ; ${themes.map((theme) => themeWords[theme]).join(' ; ')}`,
    ...(autonomy ? [`Autonomie : ${autonomies[autonomy]}`] : []),
    ...(equipment.length ? [`Matériel : ${equipment.map((one) => equipments[one]).join(', ')}`] : []),
  ].join('\n');
}

/** The form's state as its address takes it; administrative themes are allowed only beside their topic. */
export const craState = ({ themes, minutes, autonomy, equipment }: Cra) => ({
  duree: { duree: String(minutes) },
  thematiques: [TOPIC, ...themes],
  ...(autonomy ? { autonomie: autonomy } : {}),
  materiel: equipment,
});

const FORM = 'https://coop-numerique.anct.gouv.fr/coop/mes-activites/cra/individuel';

/**
 * superjson writes plain values as `{ json }`; then come zlib and base64url. The form may stop reading it one day, so
 * the text stays beside it.
 */
export async function craAddress(cra: Cra): Promise<string> {
  const stream = new Blob([JSON.stringify({ json: craState(cra) })])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const base64 = btoa(String.fromCharCode(...bytes));
  return `${FORM}?v=${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
