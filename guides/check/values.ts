/** The values that the format writes in English, said in French. */
export const VALUES: Record<string, string> = {
  button: 'bouton',
  link: 'lien',
  textbox: 'case où l’on écrit',
  checkbox: 'case à cocher',
  radio: 'choix',
  combobox: 'liste',
  file: 'fichier',
  tab: 'onglet',
  heading: 'titre',
  click: 'un clic sur la même page',
  filled: 'une case est remplie',
  chosen: 'un choix est fait',
  page: 'le site change de page',
  said: 'la personne dit « C’est fait »',
  text: 'texte',
  list: 'liste',
  notice: 'message',
  field: 'case où l’on écrit',
  select: 'liste à choisir',
  choice: 'choix',
  box: 'case à cocher',
  upload: 'fichier à joindre',
  menu: 'menu',
  group: 'groupe',
  email: 'adresse mail',
  tel: 'téléphone',
  password: 'mot de passe',
  number: 'nombre',
  date: 'date',
  area: 'texte long',
};

/** « button (bouton), link (lien) » */
export const glossed = (values: readonly string[]): string =>
  values.map((value) => (VALUES[value] ? `${value} (${VALUES[value]})` : value)).join(', ');

/** Another word for a value, so that « lien » is near `link`. */
export const french = (value: string): string[] => (VALUES[value] ? [VALUES[value], ...VALUES[value].split(' ')] : []);
