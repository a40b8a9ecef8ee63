const LONGEST = 40;

/** « Où le trouver ? » → `ou-le-trouver`, cut between words; `x` where no letter or figure is left. */
export function slug(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let kept = '';
  for (const word of words) {
    const longer = kept ? `${kept}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    kept = longer;
  }
  return kept || 'x';
}
