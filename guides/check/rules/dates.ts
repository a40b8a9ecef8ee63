/**
 * The dates of a guide are consistent: sources have a date, a season its months, a deadline one day. The present date
 * does not matter.
 */
import type { Deadline, Guide } from '../../../core/guide/guide.ts';
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { type GuideRule, isToWrite } from './rule.ts';

export const MONTHS = [
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

export const dates: GuideRule = (guide, { on }) => [
  ...sourceFindings(guide, on),
  ...(guide.checkedLive ? dayFindings(guide.checkedLive, ['checkedLive'], on) : []),
  ...seasonFindings(guide),
  ...(guide.deadlines ?? []).flatMap((deadline, index) => deadlineFindings(deadline, ['deadlines', index])),
];

/** @param on one day of tolerance is added, because it is already tomorrow in the first time zones */
function dayFindings(day: string, path: Path, on: string | undefined): Finding[] {
  const tomorrow = on && new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, day.length);
  if (Number.isNaN(Date.parse(day)))
    return [{ path, what: `${quote(day)} n’existe pas dans le calendrier. Corrigez la date.` }];
  if (tomorrow && day > tomorrow)
    return [{ path, what: `la date ${day} n’est pas encore passée le ${on}. Corrigez-la.` }];
  return day < OLDEST ? [{ path, what: `la date ${day} est d’avant les sites. Corrigez-la.` }] : [];
}

const sourceFindings = ({ sources }: Guide, on: string | undefined): Finding[] =>
  sources.flatMap(({ title, date }, index): Finding[] => {
    if (date) return dayFindings(date, ['sources', index, 'date'], on);
    return /\b20\d\d\b|sans date/.test(title) || isToWrite(title)
      ? []
      : [{ path: ['sources', index], what: 'ajoutez « date », ou écrivez « sans date » dans le titre.' }];
  });

function seasonFindings({ when, season }: Guide): Finding[] {
  const named = when ? monthsIn(when) : [];
  // « De janvier à mars » is a season; « à partir de janvier » does not say its end.
  if (!season)
    return named.length > 1
      ? [
          {
            path: ['when'],
            what: `cette phrase nomme des mois. Ajoutez « season » avec leurs numéros (${named.join(', ')}).`,
          },
        ]
      : [];
  const { months, outside } = season;
  const path = ['season', 'months'];
  return [
    ...(when
      ? []
      : [
          {
            path: ['season'],
            what: 'il y a une « season ». Écrivez aussi « when », avec des mots vrais chaque année.',
          },
        ]),
    ...(new Set(months).size === months.length ? [] : [{ path, what: 'un mois y est deux fois. Gardez-en un.' }]),
    ...(months.length === 12 ? [{ path, what: 'les douze mois y sont. Retirez « season ».' }] : []),
    ...named
      .filter((month) => !months.includes(month))
      .map((month) => ({ path, what: `« when » nomme ${MONTHS[month - 1]}. Ajoutez ${month}.` })),
    ...[['when'], ['season', 'outside']]
      .filter((_, index) => /\b20\d\d\b/.test([when, outside][index] ?? ''))
      .map((at) => ({ path: at, what: 'pas d’année ici\u00A0: les dates changent, les mots doivent rester vrais.' })),
  ];
}

function deadlineFindings({ on, within, after }: Deadline, path: Path): Finding[] {
  return [
    ...(on && Number.isNaN(Date.parse(on)) ? dayFindings(on, [...path, 'on'], undefined) : []),
    ...(on && (within || after)
      ? [{ path, what: 'un jour (« on »), ou un délai (« within » et « after »). Gardez l’un des deux.' }]
      : []),
    ...(!on && !(within && after)
      ? [{ path, what: 'ajoutez un jour officiel (« on »), ou un délai (« within » et « after »).' }]
      : []),
    ...(within && !within.days && !within.months
      ? [{ path: [...path, 'within'], what: '« within » demande « days » ou « months ».' }]
      : []),
  ];
}
