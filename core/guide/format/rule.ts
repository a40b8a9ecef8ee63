/** What a guide relies on: its sources, and the rules of law or of the service that its figures come from. */
import * as v from 'valibot';
import { day, https, id, text } from './text.ts';

export const Source = v.strictObject({
  id: v.pipe(id, v.description('Le nom court de la source, repris par « origin » et par les règles.')),
  title: text('Ce que c’est, et qui l’a écrit.'),
  url: v.optional(v.pipe(https, v.description('Son adresse.'))),
  date: v.optional(v.pipe(day, v.description('La date de la source, jamais celle d’aujourd’hui.'))),
  law: v.optional(
    v.pipe(v.boolean(), v.description('Un texte de loi : il est écrit avant le jour où sa règle commence à valoir.')),
  ),
});

export const Rule = v.strictObject({
  id: v.pipe(id, v.description('Le nom court de la règle, repris par les étapes qui s’appuient sur elle.')),
  text: text('La règle, en une phrase : « On déclare avant la fin du mois. »'),
  since: v.pipe(day, v.description('Depuis quand elle vaut. Sa source n’est pas plus vieille.')),
  until: v.optional(v.pipe(day, v.description('Le dernier jour où elle vaut, quand il est connu.'))),
  source: v.pipe(id, v.description('L’identifiant d’une source du guide.')),
  seenOn: v.pipe(
    day,
    v.description('Quand la règle a été lue dans sa source. Ne change qu’avec une nouvelle lecture.'),
  ),
});

export const RuleIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.description('Les règles derrière les chiffres et délais.'),
);
