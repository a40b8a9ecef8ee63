/**
 * Words of the real site, each with the source where it was read: once both are plain strings, a fact and a guess look
 * the same.
 */
import * as v from 'valibot';
import { text } from './text.ts';

/** A guess: these words were read neither on the site nor in a source. */
export const GUESS = 'guess';
/** Read on the real site by the advisor who repaired the step. */
export const REPAIR = 'repair';

export const Origin = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'un identifiant de guides/evidence.json, une source du guide, « repair » ou « guess »',
  ),
  v.description(
    'D’où viennent ces mots : un identifiant de guides/evidence.json (avec des « / »), l’identifiant d’une source du guide, « repair » (lus sur le site par un conseiller), ou « guess » (personne ne les a lus).',
  ),
);

export const Words = v.pipe(
  v.strictObject({
    text: text('Les mots, tels que le site les écrit. « * » à la fin remplace des mots qui changent.'),
    origin: Origin,
  }),
  v.description('Des mots du site, et l’endroit où on les a lus.'),
);
export type Words = v.InferOutput<typeof Words>;

export const variants = (about: string) => v.pipe(v.array(Words), v.minLength(1), v.description(about));
