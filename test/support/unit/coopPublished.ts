/**
 * La Coop's rules for an individual CRA, as published on 30 June 2026
 * (inclusion-numerique/coop-mediation-numerique@46aa33b; read in research/privacy-security-a11y.md 2.1). They are
 * written a second time here on purpose, so that a deviation of our own copy is detected.
 */
export const published = {
  autonomie: ['entierement_accompagne', 'partiellement_autonome', 'autonome'],
  materiel: ['ordinateur', 'telephone', 'tablette', 'autre', 'aucun'],
  duree: ['15', '30', '45', '60', '90', '120'],
  thematiques: (
    'diagnostic_numerique prendre_en_main_du_materiel maintenance_de_materiel gere_ses_contenus_numeriques navigation_sur_internet email bureautique ' +
    'reseaux_sociaux sante banque_et_achats_en_ligne entrepreneuriat insertion_professionnelle securite_numerique parentalite scolarite_et_numerique ' +
    'creer_avec_le_numerique culture_numerique intelligence_artificielle aide_aux_demarches_administratives'
  ).split(' '),
  administratives: [
    'papiers_elections_citoyennete',
    'famille_scolarite',
    'social_sante',
    'travail_formation',
    'logement',
    'transports_mobilite',
    'argent_impots',
    'justice',
    'etrangers_europe',
    'loisirs_sports_culture',
    'associations',
  ],
};

/** What its form would refuse in a state. An unknown key is refused too, so that no free text can be hidden. */
export function refused(state: Record<string, unknown>): string[] {
  const { duree, thematiques, autonomie, materiel, ...others } = state;
  const themes = Array.isArray(thematiques) ? thematiques : [];
  const isAdministrative = (theme: unknown) => published.administratives.includes(String(theme));
  const { duree: minutes, ...more } = (duree ?? {}) as Record<string, unknown>;
  const all = (values: unknown, list: string[]) =>
    Array.isArray(values) && values.every((value) => list.includes(String(value)));
  return [
    ...Object.keys({ ...others, ...more }).map((key) => `« ${key} » n’est pas dans le formulaire`),
    ...(published.duree.includes(String(minutes)) ? [] : ['duree']),
    ...(themes.length && all(themes, [...published.thematiques, ...published.administratives]) ? [] : ['thematiques']),
    ...(!themes.some(isAdministrative) || themes.includes('aide_aux_demarches_administratives')
      ? []
      : ['une thématique administrative sans la sienne']),
    ...(published.autonomie.includes(String(autonomie)) ? [] : ['autonomie']),
    ...(all(materiel, published.materiel) ? [] : ['materiel']),
  ];
}
