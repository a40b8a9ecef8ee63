/** What `npm run guides:apply` writes of a step that advisors have seen on the real site. */
import * as v from 'valibot';
import { HASH } from '../stepHash.ts';

export const MARK = /^[0-9a-z]{11}$/;

export const SeenLive = v.pipe(
  v.strictObject({
    month: v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d{2}$/, 'un mois comme « 2026-11 »'),
      v.description('Le mois du dernier relevé où elle a été vue.'),
    ),
    structures: v.pipe(
      v.array(v.pipe(v.string(), v.regex(MARK, 'une marque de structure, de 11 signes'))),
      v.minLength(1),
      v.description('Une marque par structure qui l’a vue : la même structure ne compte qu’une fois. Il en faut deux.'),
    ),
    variants: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
      v.description('Les numéros des mots de « names » qui étaient sur le site : 0 est le premier.'),
    ),
    hash: v.pipe(
      v.string(),
      v.regex(HASH, 'une empreinte de 11 signes'),
      v.description('L’étape telle qu’elle était alors. Si la phrase ou les mots changent, elle n’est plus « vue ».'),
    ),
  }),
  v.description('Écrit par guides:apply : quand, et dans quelles structures, l’étape a été vue sur le vrai site.'),
);
export type SeenLive = v.InferOutput<typeof SeenLive>;
