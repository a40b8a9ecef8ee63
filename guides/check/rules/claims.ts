/** Figures and delays that a sentence states: each needs a rule behind it. */

/** A figure with what it counts, or an amount; an address, a label of the page or « étape 2 » is none. */
const CLAIM =
  /\b\d[\d\u00A0 ]*(?:,\d+)?[\u00A0 ]?(?:€|%|euros?|ans?|mois|semaines?|jours?|heures?|minutes?|chiffres?|vœux|fois)(?![\p{L}])/giu;

/** @returns what the sentence states: « 15 jours »; words of the page, between « », are not ours */
export const claimsIn = (sentence: string): string[] =>
  sentence
    .replace(/«[^«»]*»/g, '')
    .match(CLAIM)
    ?.map((claim) => claim.trim()) ?? [];
