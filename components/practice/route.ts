/**
 * `#/caf/attestation-paiement/connexion?imprevus=code-refuse,session-expiree&personne=1` → guide, screen, mishaps,
 * person. All of it is in the address so that back, forward and reload work, and so that a trainer can open the same
 * exercise on any computer.
 */
export interface Route {
  guide: string;
  /** Absent: the first one. */
  screen?: string | undefined;
  /** Mishaps switched on. */
  mishaps?: string[] | undefined;
  /** Index among the people of the exercise (`peopleOf`); the first one when absent. */
  person?: number | undefined;
}

export function practiceRoute(hash: string): Route | null {
  const [, site, guide, screen, query] =
    hash.match(/^#\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?(?:\?(.*))?$/) ?? [];
  if (!site || !guide) return null;
  const asked = new URLSearchParams(query);
  const mishaps = (asked.get('imprevus') ?? '').split(',').filter(Boolean);
  const person = Number(asked.get('personne'));
  return {
    guide: `${site}/${guide}`,
    screen,
    ...(mishaps.length > 0 && { mishaps }),
    ...(Number.isInteger(person) && person > 0 && { person }),
  };
}

export function hashOf({ guide, screen, mishaps, person }: Route): string {
  const query = [mishaps?.length ? `imprevus=${mishaps.join(',')}` : '', person ? `personne=${person}` : '']
    .filter(Boolean)
    .join('&');
  return `#/${guide}${screen ? `/${screen}` : ''}${query && `?${query}`}`;
}
