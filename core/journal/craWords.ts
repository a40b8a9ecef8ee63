/** What is said of a draft for La Coop. */

export const words = {
  noTheme: 'Choisissez au moins une thématique.',
  unknownTheme: 'Une thématique n’est pas dans la liste de La Coop.',
  unknownDuration: 'La durée n’est pas dans la liste de La Coop.',
  noAutonomy: 'Choisissez l’autonomie. C’est à vous de la dire, avec la personne.',
  unknownEquipment: 'Un matériel n’est pas dans la liste de La Coop.',
  noneAndOther: '« Aucun » matériel ne va pas avec un autre.',
  individual: 'Accompagnement individuel',
  duration: (time: string) => `Durée : ${time}`,
  themes: (themes: string) => `Thématiques : Aide aux démarches administratives ; ${themes}`,
  autonomy: (autonomy: string) => `Autonomie : ${autonomy}`,
  equipment: (equipment: string) => `Matériel : ${equipment}`,
};

/** The answers of La Coop’s form, by its keys. */
export const autonomies = {
  entierement_accompagne: 'Avec guidage',
  partiellement_autonome: 'Autonome avec guidage en cas de besoin',
  autonome: 'Autonome',
} as const;

export const equipments = {
  ordinateur: 'Ordinateur',
  telephone: 'Téléphone',
  tablette: 'Tablette',
  autre: 'Autre',
  aucun: 'Aucun',
} as const;
