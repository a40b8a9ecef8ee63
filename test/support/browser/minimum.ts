/**
 * The oldest browsers in which the extension works, and what to do when an older one is installed. Pure, except for the
 * manifest.
 */

/** The versions that wxt.config.ts writes in the manifests. test/unit/minimum.test.ts checks that they are equal. */
export const MINIMUM = { chromium: 137, firefox: 147 };

/** « Mozilla Firefox 140.3.0esr » → 140; undefined when the text contains no version. */
export function major(said: string): number | undefined {
  const found = said.match(/(\d+)\.\d/)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * The message about an installed browser. It is empty when the browser is recent enough, or does not give its version.
 */
export function tooOld(name: keyof typeof MINIMUM, said: string, system: string): string {
  const version = major(said);
  if (version === undefined || version >= MINIMUM[name]) return '';
  const program = name === 'firefox' ? 'Firefox' : 'Chromium';
  const debian = /^ID(_LIKE)?=.*debian/m.test(system);
  const mend = debian
    ? `Sur Debian, les versions récentes viennent de la suite « security » : ajoutez-la aux sources d’apt (${system.match(/^VERSION_CODENAME=(\w+)/m)?.[1] ?? 'stable'}-security), puis « apt-get update && apt-get install ${name === 'firefox' ? 'firefox-esr' : 'chromium'} ».`
    : 'Installez une version plus récente.';
  return `${program} ${version} est trop ancien : l’extension demande ${program} ${MINIMUM[name]} ou plus récent, et rien de ce qu’elle montre n’y marche. ${mend} Ou bien nommez un autre programme dans FAIRE_AVEC_${name.toUpperCase()}.`;
}
