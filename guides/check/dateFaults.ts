/** What is wrong in what a guide says of time: its sources, its season, its deadlines. */
import type { Deadline, Guide } from '../../core/guide/guide.ts';
import type { Say } from './content.ts';
import { kandelMoles } from './readability.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
/** Older than the online procedures themselves. */
const OLDEST = '2015';

/** The months a sentence names, 1 to 12. */
export const monthsIn = (text: string): number[] =>
  MONTHS.flatMap((month, index) => (new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'iu').test(text) ? [index + 1] : []));

export function dateFaults(guide: Guide, say: Say, today = new Date()): string[] {
  // A day of grace: where the sun rises first, it is tomorrow already.
  const tomorrow = new Date(today.getTime() + 86_400_000).toISOString().slice(0, 10);
  const late = (day: string): boolean => day > tomorrow.slice(0, day.length) || day < OLDEST;
  return [
    ...guide.sources.flatMap(({ title, date }) => {
      if (date && late(date)) return [say('sources', `la date ${date} n’est pas possible : corrigez-la.`, title)];
      return date || /\b20\d\d\b|sans date/.test(title)
        ? []
        : [say('sources', 'ajoutez « date », ou écrivez « sans date » dans le titre.', title)];
    }),
    ...(guide.checkedLive && late(guide.checkedLive)
      ? [say('checkedLive', `la date ${guide.checkedLive} n’est pas possible : corrigez-la.`)]
      : []),
    ...seasonFaults(guide, say),
    ...(guide.deadlines ?? []).flatMap((deadline, index) => deadlineFaults(deadline, `deadlines[${index}]`, say)),
  ];
}

function seasonFaults({ when, season }: Guide, say: Say): string[] {
  const named = when ? monthsIn(when) : [];
  // « De janvier à mars » is a season; « à partir de janvier » does not say its end.
  if (!season)
    return named.length > 1
      ? [say('season', `« when » nomme des mois : ajoutez « season » avec leurs numéros (${named.join(', ')}).`, when)]
      : [];
  const { months, outside } = season;
  return [
    ...(when ? [] : [say('when', 'il y a une « season » : écrivez « when », avec des mots vrais chaque année.')]),
    ...(new Set(months).size === months.length
      ? []
      : [say('season.months', 'un mois y est deux fois : gardez-en un.')]),
    ...(months.length === 12 ? [say('season', 'les douze mois y sont : retirez « season ».')] : []),
    ...named
      .filter((month) => !months.includes(month))
      .map((month) => say('season.months', `« when » nomme ${MONTHS[month - 1]} : ajoutez ${month}.`, when)),
    ...(kandelMoles(outside) < 60
      ? [say('season.outside', `Kandel-Moles ${kandelMoles(outside)}, il en faut 60.`, outside)]
      : []),
    ...([when, outside].some((text) => text && /\b20\d\d\b/.test(text))
      ? [say('season', 'pas d’année ici : les dates changent, les mots doivent rester vrais.')]
      : []),
  ];
}

function deadlineFaults({ what, on, within, after, why }: Deadline, where: string, say: Say): string[] {
  return [
    ...(on && (within || after)
      ? [say(where, 'un jour (« on »), ou un délai (« within » et « after ») : gardez l’un des deux.', what)]
      : []),
    ...(!on && !(within && after)
      ? [say(where, 'ajoutez un jour officiel (« on »), ou un délai (« within » et « after »).', what)]
      : []),
    ...(within && !within.days && !within.months
      ? [say(where, '« within » demande « days » ou « months ».', what)]
      : []),
    ...[what, why]
      .filter((text) => kandelMoles(text) < 60)
      .map((text) => say(where, `Kandel-Moles ${kandelMoles(text)}, il en faut 60.`, text)),
  ];
}
