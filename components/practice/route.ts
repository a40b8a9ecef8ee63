/** `#/caf/attestation-paiement/connexion` → guide and screen. The screen is in the address so that back, forward and reload work. */
export interface Route {
  guide: string;
  /** Absent: the first one. */
  screen?: string | undefined;
}

export function routeOf(hash: string): Route | null {
  const [, site, guide, screen] = hash.match(/^#\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?$/) ?? [];
  return site && guide ? { guide: `${site}/${guide}`, screen } : null;
}

export const hashOf = ({ guide, screen }: Route): string => `#/${guide}${screen ? `/${screen}` : ''}`;
