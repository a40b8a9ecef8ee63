import type { DurationFact } from '../session/state.ts';
import { THEMES, type Theme, TOPIC, themeWords } from './coop.ts';
import { autonomies, equipments, words } from './craWords.ts';

export { autonomies, equipments };
export type Autonomy = keyof typeof autonomies;
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
    ...(themes.length ? [] : [words.noTheme]),
    ...(themes.every((theme) => THEMES.includes(theme)) ? [] : [words.unknownTheme]),
    ...(minutes in durations ? [] : [words.unknownDuration]),
    ...(autonomy && autonomy in autonomies ? [] : [words.noAutonomy]),
    ...(equipment.every((one) => one in equipments) ? [] : [words.unknownEquipment]),
    ...(equipment.includes('aucun') && equipment.length > 1 ? [words.noneAndOther] : []),
  ];
}

/** To paste beside the form: one line per question. */
export function craText({ themes, minutes, autonomy, equipment }: Cra): string {
  return [
    words.individual,
    words.duration(durations[minutes]),
    words.themes(themes.map((theme) => themeWords[theme]).join(' ; ')),
    ...(autonomy ? [words.autonomy(autonomies[autonomy])] : []),
    ...(equipment.length ? [words.equipment(equipment.map((one) => equipments[one]).join(', '))] : []),
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
