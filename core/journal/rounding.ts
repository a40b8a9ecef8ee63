/**
 * Counts leave a place rounded at random to a multiple of 5, so that their expectation is the truth. One draw per month,
 * setting and guide is shared by every step and fact of that guide: equal counts stay equal, an order along a path is kept,
 * and a hundred readings of one path tell no more than one. Pure: WebCrypto is the same in a browser and in Node.
 */

/** At a place's door. */
export const BASE_STRUCTURE = 5;
/** For anything published. */
export const BASE_PUBLIC = 10;
/** Nothing under it is published. */
export const LEAST_PUBLIC = 11;

/** A policy may ask for a coarser base, never for a finer one. */
export const baseFor = (k: number, base = BASE_STRUCTURE): number => Math.max(base, Math.ceil(k));

/** Bytes of a secret: as many as the HMAC's hash gives. */
const SECRET = 32;
const HEX = /^[0-9a-f]{64}$/;

/** Drawn once per place (or network), written down beside its files, never exported. */
export const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(SECRET))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const isSecret = (text: unknown): text is string => typeof text === 'string' && HEX.test(text);

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: SECRET }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** From 0 (included) to 1 (excluded): always the same for the same secret and names. */
export type Draw = (...names: readonly string[]) => Promise<number>;

export function drawsOf(secret: string): Draw {
  if (!isSecret(secret)) throw new Error('A secret is 64 hexadecimal digits.');
  const key = crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const known = new Map<string, Promise<number>>();
  return (...names) => {
    // As a JSON list, two names can never be read as one.
    const name = JSON.stringify(names);
    const draw = known.get(name) ?? key.then((ready) => drawUnder(ready, name));
    known.set(name, draw);
    return draw;
  };
}

async function drawUnder(key: CryptoKey, name: string): Promise<number> {
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(name)));
  return mac.getUint32(0) / 2 ** 32;
}

/**
 * `base·⌊count/base + u⌋`, in whole numbers: a sum of fractions could pass a whole number by an error of the last digit,
 * and a count that is a multiple of the base would move.
 */
export const rounded = (count: number, u: number, base = BASE_STRUCTURE): number =>
  base * Math.floor((count + Math.floor(u * base)) / base);

/** What is published of a number that was rounded at the door: rounded once more, and nothing small. Null: not given. */
export function roundedForPublic(count: number, u: number, base = BASE_PUBLIC, least = LEAST_PUBLIC): number | null {
  const given = rounded(count, u, base);
  return given >= least ? given : null;
}
