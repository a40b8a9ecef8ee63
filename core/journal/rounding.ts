/**
 * Counts leave a structure rounded at random to a multiple of 5, so that their expected value is the true one. All
 * steps and facts of a guide share one draw per month and setting: equal counts stay equal, the order along a path is
 * kept, and a hundred readings of one path reveal no more than one. Pure: WebCrypto is the same in a browser and in
 * Node.
 */

/** The base for an export of one structure. */
export const BASE_STRUCTURE = 5;
/** The base for anything published. */
export const BASE_PUBLIC = 10;
/** Nothing below it is published. */
export const LEAST_PUBLIC = 11;

/** A policy may ask for a coarser base, never for a finer one. */
export const baseFor = (k: number, base = BASE_STRUCTURE): number => Math.max(base, Math.ceil(k));

/** Length of a secret in bytes: that of the HMAC's hash. */
const SECRET = 32;
const HEX = /^[0-9a-f]{64}$/;

/** Drawn once per structure (or network), stored beside its files, never exported. */
export const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(SECRET))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const isSecret = (text: unknown): text is string => typeof text === 'string' && HEX.test(text);

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: SECRET }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** From 0 (included) to 1 (excluded). The same secret and names always give the same number. */
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
 * `base·⌊count/base + u⌋`, computed in whole numbers: with fractions, a rounding error in the last digit could change a
 * count that is already a multiple of the base.
 */
export const rounded = (count: number, u: number, base = BASE_STRUCTURE): number =>
  base * Math.floor((count + Math.floor(u * base)) / base);

/**
 * What is published of a number that was already rounded: it is rounded once more, and small numbers are dropped. Null
 * means not published.
 */
export function roundedForPublic(count: number, u: number, base = BASE_PUBLIC, least = LEAST_PUBLIC): number | null {
  const given = rounded(count, u, base);
  return given >= least ? given : null;
}
