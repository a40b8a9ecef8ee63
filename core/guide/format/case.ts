/** The person's case, asked before the first screen: is it the right guide, and which road applies? */
import * as v from 'valibot';
import { guideId, id, text } from './text.ts';

const To = v.union([
  v.pipe(id, v.description('L’étape où commencer.')),
  v.strictObject({ guide: v.pipe(guideId, v.description('Le guide qui convient.')) }),
  v.strictObject({ call: text('Qui appeler ou aller voir, en une phrase.') }),
]);

export const Case = v.strictObject({
  ask: text('La question, avec les mots de tous les jours.'),
  options: v.pipe(
    v.array(
      v.strictObject({
        label: text('La réponse.'),
        to: v.optional(
          v.pipe(
            To,
            v.description('Où elle mène. Sans « to », on passe à la question suivante, puis à la première étape.'),
          ),
        ),
      }),
    ),
    v.minLength(2),
    v.description('La réponse la plus courante d’abord. Chacune mène quelque part.'),
  ),
});

export const Cost = v.strictObject({
  what: text('Ce que l’on paie.'),
  price: text('Combien, ou « rien ».'),
  rules: v.optional(v.pipe(v.array(id), v.description('Les règles d’où vient le prix.'))),
});

export const Chapter = v.strictObject({
  id: v.pipe(id, v.description('Le nom court du chapitre, repris par les étapes.')),
  title: text('Quelques mots : « Se connecter ».'),
});
