/**
 * What has grown old in the guides: what to verify next, where, the oldest first. It never stops a build, but it stops
 * a release.
 */
import type { AuthoredGuide } from '../../core/guide/format.ts';
import { REVIEW_MONTHS, rulesToReview } from '../../core/guide/review.ts';
import { lineAndColumn, offsetOf, type Path } from './json/node.ts';
import type { Content, Project } from './project.ts';

/** How many days after which a verified fact must be verified again. */
export const OLD_DAYS = 90;
const DAY = 86_400_000;

export interface Aged {
  id: string;
  file: string;
  line: number;
  /** The day it was last verified, `2025-02-27`; empty when it never was. */
  since: string;
  what: string;
  /** It is wrong on that day, not only old: the release must wait. */
  late: boolean;
}

const dayOf = (day: string): string => (day.length > 7 ? day : `${day}-01`);

/** @param on `2026-12-01` */
export function agedIn({ id, file, raw, read, data }: Content, on: string): Aged[] {
  const guide = data as AuthoredGuide;
  const root = read.node;
  const oldest = new Date(Date.parse(on) - OLD_DAYS * DAY).toISOString().slice(0, 10);
  const aged = (path: Path, since: string, what: string, late: boolean): Aged => {
    const line = root ? lineAndColumn(raw, offsetOf(root, path, true)).line : 1;
    return { id, file, line, since, what, late };
  };
  const { checkedLive } = guide;
  const live =
    checkedLive === null
      ? [aged(['checkedLive'], '', 'jamais vérifié sur le vrai site. Suivez la démarche, puis écrivez la date.', false)]
      : dayOf(checkedLive) < oldest
        ? [
            aged(
              ['checkedLive'],
              dayOf(checkedLive),
              `vérifié sur le vrai site le ${checkedLive}. Suivez la démarche encore une fois.`,
              true,
            ),
          ]
        : [];
  return [
    ...live,
    ...guide.sources.flatMap(({ title, date, url }, index) => {
      const where = `«\u00A0${title}\u00A0»${url ? ` (${url})` : ''}`;
      if (!date) return [aged(['sources', index], '', `source sans date\u00A0: ${where}.`, false)];
      return dayOf(date) < oldest
        ? [aged(['sources', index, 'date'], dayOf(date), `source du ${date}\u00A0: ${where}.`, false)]
        : [];
    }),
    ...ruleLines(guide, on).map(({ index, since, what, late }) => aged(['rules', index], since, what, late)),
    ...(guide.deadlines ?? []).flatMap(({ what, on: day }, index) =>
      day && day < on
        ? [
            aged(
              ['deadlines', index, 'on'],
              day,
              `date passée le ${day}\u00A0: «\u00A0${what}\u00A0». Cherchez la nouvelle.`,
              true,
            ),
          ]
        : [],
    ),
  ];
}

interface RuleLine extends Pick<Aged, 'since' | 'what' | 'late'> {
  index: number;
}

/**
 * What each rule needs: to be read again after a year, to be found in a dated source, to be seen once it is in force.
 */
function ruleLines(guide: AuthoredGuide, on: string): RuleLine[] {
  const old = new Set(rulesToReview(guide, on).map(({ id }) => id));
  return (guide.rules ?? []).flatMap(({ id, text, source, since, seenOn }, index): RuleLine[] => {
    const own = guide.sources.find((one) => one.id === source);
    const where = `règle «\u00A0${text}\u00A0»`;
    if (old.has(id))
      return [
        {
          index,
          since: dayOf(seenOn),
          what: `${where}\u00A0: pas relue depuis ${REVIEW_MONTHS} mois (${seenOn}). Relisez «\u00A0${own?.title}\u00A0»${own?.url ? ` (${own.url})` : ''}, puis changez «\u00A0seenOn\u00A0».`,
          late: true,
        },
      ];
    if (own && !own.date)
      return [{ index, since: '', what: `${where}\u00A0: sa source n’a pas de date.`, late: false }];
    if (own?.law && own.date && dayOf(own.date) < dayOf(since))
      return [
        {
          index,
          since: dayOf(own.date),
          what: `${where}\u00A0: cherchez une page écrite depuis ${since}.`,
          late: false,
        },
      ];
    return [];
  });
}

/** By guide, the one with the oldest item first; inside a guide, what is late first, then the oldest. */
export function watch(project: Project, wanted: string[], on: string): Aged[][] {
  const chosen = project.contents.filter(
    ({ kind, id, sound }) =>
      kind === 'guide' && sound && (!wanted.length || wanted.some((one) => id === one || id.startsWith(`${one}/`))),
  );
  const rank = ({ since, late }: Aged): string => `${late ? 0 : 1}${since || '9999'}`;
  return chosen
    .map((content) => agedIn(content, on).sort((a, b) => rank(a).localeCompare(rank(b))))
    .filter((list) => list.length)
    .sort((a, b) => rank(a[0] as Aged).localeCompare(rank(b[0] as Aged)));
}
