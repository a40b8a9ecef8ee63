/** What is weak in a target, for its author. */

export const words = {
  nothing: (name: string) => `rien ne s’appelle ${name} sur sa page : ajoutez dans "names" les mots exacts du site.`,
  notUnder: (name: string, headings: string) =>
    `${name} n’est pas sous ${headings} : corrigez "under" avec le titre exact du site.`,
  addUnder: (headings: string) => ` Ajoutez "under" avec le titre au-dessus de la bonne : ${headings}.`,
  noHeading: ' Aucun titre ne les sépare : donnez des mots plus précis dans "names", ou "hint".',
  several: (name: string, count: number, advice: string) => `${name} nomme ${count} choses sur sa page.${advice}`,
  tooLike: (name: string, heading: string) =>
    `${name} lui ressemble trop. Ajoutez "under"${heading && ` : ${heading}`}, ou son nom exact dans "names".`,
};
