/** How well a guide is known, said the same way wherever an advisor reads it. */
import type { Ledger } from '../../core/guide/guide.ts';

const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat('fr-FR', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01`));

const steps = (n: number, of: number): string => `${n} ${n > 1 ? 'étapes' : 'étape'} sur ${of}`;

/** « en novembre 2026 », « entre septembre 2026 et novembre 2026 » */
const when = (from: string, to: string): string =>
  from === to ? `en ${monthInWords(to)}` : `entre ${monthInWords(from)} et ${monthInWords(to)}`;

export function ledgerLines({ acts, sourced, live, from, to }: Ledger): string[] {
  const read = `${steps(sourced, acts)} ${sourced > 1 ? 'ont' : 'a'} des mots lus dans une source`;
  return live && from && to
    ? [`${read}.`, `${steps(live, acts)} ${live > 1 ? 'vues' : 'vue'} sur le vrai site ${when(from, to)}.`]
    : [`${read}, 0 vue sur le site.`];
}

/** Rules that nobody has read again for a year. */
export const reviewLine = (rules: number): string | undefined =>
  rules
    ? `${rules > 1 ? `${rules} règles à revoir` : 'Une règle à revoir'} : personne ne ${rules > 1 ? 'les a relues' : 'l’a relue'} depuis un an. Vérifiez sur le site officiel avant de vous y fier.`
    : undefined;
