/** The small kinds of values that every part of the content formats is made of. */
import * as v from 'valibot';

export const text = (about: string) => v.pipe(v.string(), v.trim(), v.minLength(1), v.description(about));
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'minuscules, chiffres et tirets, comme « mes-attestations »'),
);
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'une date comme « 2026-01-23 » ou « 2026-01 »'),
);
export const https = v.pipe(
  v.string(),
  v.url('une adresse complète'),
  v.startsWith('https://', 'une adresse en https://'),
);
/** A guide by its folder. */
export const guideId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'un dossier de guide comme « franceconnect/se-connecter »'),
);
