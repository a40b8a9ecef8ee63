/** Invented courses in invented places. A « vœu multiple » has sub-choices. */
export interface Course {
  code: string;
  name: string;
  school: string;
  places: string;
  parts?: string[];
}

export const COURSES: Course[] = [
  { code: '90001', name: 'BUT - Informatique', school: 'IUT de Villeneuve-l’Exemple (00)', places: '52 places' },
  { code: '90002', name: 'BUT - Informatique', school: 'IUT de Saint-Modèle (00)', places: '78 places' },
  { code: '90003', name: 'BUT - Génie civil', school: 'IUT de Saint-Modèle (00)', places: '60 places' },
  { code: '90004', name: 'Licence - Droit', school: 'Université de l’Entraînement (00)', places: '400 places' },
  {
    code: '90005',
    name: 'Licence - Droit - Économie',
    school: 'Université de l’Entraînement (00)',
    places: '80 places',
  },
  {
    code: '90006',
    name: 'BTS - Services - Gestion de la PME',
    school: 'Lycées de l’académie d’Entraînement',
    places: '4 établissements',
    parts: [
      'Lycée Louise-Modèle (00)',
      'Lycée du Parc-Fictif (00)',
      'Lycée Exemple - Internat (00)',
      'Lycée de la Gare (00)',
    ],
  },
  {
    code: '90007',
    name: 'D.E Infirmier',
    school: 'Regroupement d’IFSI de l’Exemple',
    places: '210 places',
    parts: ['IFSI Nord', 'IFSI Sud'],
  },
  { code: '90008', name: 'CPGE - MPSI', school: 'Lycée Louise-Modèle (00)', places: '48 places' },
];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** Returns the matching courses, or all of them as « résultats proches » when none matches. */
export function found(search: string): { courses: Course[]; close: boolean } {
  const words = plain(search)
    .split(/[\s-]+/)
    .filter(Boolean);
  const courses = COURSES.filter(({ name, school }) =>
    words.every((word) => plain(`${name} ${school}`).includes(word)),
  );
  return courses.length ? { courses, close: false } : { courses: COURSES, close: true };
}
