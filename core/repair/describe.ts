/** An element in a person's words: « bouton « Continuer », sous « Vos coordonnées » ». */
import type { Role } from '../guide/guide.ts';

export const nounOf: Record<Role, string> = {
  button: 'bouton',
  link: 'lien',
  textbox: 'champ',
  checkbox: 'case à cocher',
  radio: 'choix',
  combobox: 'liste',
  file: 'envoi de fichier',
  tab: 'onglet',
  heading: 'titre',
};

const quoted = (words: string): string => `«\u00a0${words.replace(/\s*\*$/, '…')}\u00a0»`;

export const describe = ({ role, name, under }: { role: Role; name: string; under: string | null }): string =>
  `${nounOf[role]} ${quoted(name)}${under ? `, sous ${quoted(under)}` : ''}`;
