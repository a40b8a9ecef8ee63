/**
 * Mistakes that people make in a guide, one at a time: the file, the words, and their replacement. They are made in a
 * copy that does not change (test/support/check/guides), so that lines and columns stay the same.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentOf, type Project, projectOf } from '../../../guides/check/project.ts';

export interface Breakage {
  name: string;
  file?: string;
  from: string | RegExp;
  to: string;
}

export const FIXTURE = fileURLToPath(new URL('.', import.meta.url));
const GUIDE = 'guides/caf/attestation-paiement/guide.json';
const PRACTICE = 'guides/caf/attestation-paiement/practice.json';
const SITE = 'guides/caf/site.json';
const NB = '\u00A0';
const SAY = `"say": "Cliquez sur «${NB}Mon Compte${NB}»."`;

/** The seventeen mistakes of the house note, in its order. */
export const seventeen: Breakage[] = [
  { name: '1. a comma missing after say', from: `${SAY},`, to: SAY },
  { name: '2. straight quotes inside a sentence', from: SAY, to: '"say": "Cliquez sur "Mon Compte"."' },
  { name: '3. sya for say', from: SAY, to: SAY.replace('say', 'sya') },
  { name: '4. the role lien', from: '"role": "link"', to: '"role": "lien"' },
  { name: '5. goto a step that does not exist', from: '"goto": "quotient"', to: '"goto": "quotien"' },
  { name: '6. a page with spaces', from: '"page": "tableau-de-bord"', to: '"page": "tableau de bord"' },
  { name: '7. a number in quotes', from: '"minutes": 10', to: '"minutes": "10"' },
  {
    name: '8. administrative prose',
    from: SAY,
    to: '"say": "Procédez à l’ouverture de votre espace personnel en sélectionnant la rubrique correspondante de la page institutionnelle."',
  },
  { name: '9. one hint', from: /"hints": \[\n *"C’est un bouton en haut de la page.",/, to: '"hints": [' },
  { name: '10. the same id twice', from: '"id": "paiement"', to: '"id": "papier"' },
  { name: '11. a date in words', from: '"checkedLive": null', to: '"checkedLive": "le 3 décembre 2026"' },
  {
    name: '12. a label changed in names only',
    from: /"names": \[\s*\{ "text": "Mes attestations", [^\]]*\]/,
    to: '"names": [{ "text": "Mes documents", "origin": "guess" }, { "text": "Mes papiers", "origin": "guess" }]',
  },
  {
    name: '13. too for to, in practice',
    file: PRACTICE,
    from: '"to": "choix-connexion"',
    to: '"too": "choix-connexion"',
  },
  { name: '14. an unknown passage', from: '"include": "caf/connexion"', to: '"include": "caf/conexion"' },
  { name: '15. ordinary spaces inside « »', from: SAY, to: '"say": "Cliquez sur « Mon Compte »."' },
  { name: '16. a trailing comma', from: 'téléphone ou par SMS."', to: 'téléphone ou par SMS.",' },
  {
    name: '17. the label of a paper changed',
    file: PRACTICE,
    from: '"label": "Numéro de sécurité sociale", "value"',
    to: '"label": "XNuméro de sécurité sociale", "value"',
  },
];

/** Other mistakes of the same kinds, and of kinds that the note does not list. */
export const others: Breakage[] = [
  { name: 'a key missing', from: `      ${SAY},\n`, to: '' },
  { name: 'a key missing at the top', from: /\s+"summary": .*/, to: '' },
  {
    name: 'a sentence for a list',
    from: /"hints": \["C’est un lien[^\]]*\]/,
    to: '"hints": "C’est un lien dans la page."',
  },
  { name: 'a boolean in quotes', from: '"version": 3', to: '"version": 3,\n  "passage": "non"' },
  { name: 'a file cut short', from: /"id": "papier"[\s\S]*/, to: '"id": "papier",\n      "title": "Savoir qu' },
  { name: 'a file cut between two steps', from: /\},\n {4}\{\n {6}"id": "papier"[\s\S]*/, to: '}' },
  { name: 'an empty file', from: /[\s\S]+/, to: '' },
  { name: 'an invisible sign at the start', from: /^/, to: '\uFEFF' },
  { name: 'Windows line ends', from: /\n/g, to: '\r\n' },
  { name: 'a tab inside a sentence', from: SAY, to: SAY.replace('Cliquez sur', 'Cliquez\tsur') },
  { name: 'a brace that closes too early', from: SAY, to: `${SAY} }` },
  { name: 'the wrong bracket', from: '"words": ["Mon Compte", "cookies"]', to: '"words": ["Mon Compte", "cookies"}' },
  { name: 'a key without quotes', from: SAY, to: SAY.replace('"say"', 'say') },
  { name: 'a sentence without its last quote', from: `${SAY},`, to: `${SAY.slice(0, -1)},` },
  { name: 'a sentence without its first quote', from: SAY, to: SAY.replace(': "', ': ') },
  { name: 'a sentence on two lines', from: SAY, to: SAY.replace('Cliquez sur', 'Cliquez\nsur') },
  { name: 'a key written twice', from: `${SAY},`, to: `${SAY},\n      ${SAY},` },
  { name: 'a colon missing', from: SAY, to: SAY.replace(':', '') },
  { name: 'vrai for true', from: '"version": 3', to: '"version": 3,\n  "passage": vrai' },
  { name: 'a comment', from: SAY, to: `// le bouton\n      ${SAY}` },
  { name: 'two commas', from: `${SAY},`, to: `${SAY},,` },
  {
    name: 'two versions mixed by Git',
    from: `      ${SAY},`,
    to: `<<<<<<< HEAD\n      ${SAY},\n=======\n      ${SAY},\n>>>>>>> autre`,
  },
  { name: 'two passages in a ring', from: '"include": "caf/connexion"', to: '"include": "caf/attestation-paiement"' },
  { name: 'a step that nothing leads to', from: '"goto": "quotient"', to: '"goto": "paiement"' },
  { name: 'an unknown way to end', from: '"done": "page"', to: '"done": "clic"' },
  { name: 'a word that is not in the glossary', from: '"cookies"]', to: '"cookie"]' },
  { name: 'an id with capitals and spaces', from: /"id": "mon-compte"(?=,\n)/, to: '"id": "Mon Compte"' },
  { name: 'a skill in words', from: '"skill": "1.1"', to: '"skill": "naviguer"' },
  { name: 'an address without https', from: '"start": "https://www.caf.fr/"', to: '"start": "www.caf.fr"' },
  { name: 'an address elsewhere', from: '"start": "https://www.caf.fr/"', to: '"start": "https://www.cnaf.fr/"' },
  { name: 'a day that does not exist', from: '"date": "2024-12-10"', to: '"date": "2024-13-10"' },
  { name: 'steps that are not a list', from: /"steps": \[/, to: '"steps": 3, "etapes": [' },
  { name: 'an English key in French', from: '"why": "C’est votre espace', to: '"pourquoi": "C’est votre espace' },
  {
    name: 'a passage cut short',
    file: 'guides/caf/connexion/guide.json',
    from: /"id": "ouvrir-formulaire"[\s\S]*/,
    to: '',
  },
  {
    name: 'a passage with a wrong key',
    file: 'guides/caf/connexion/guide.json',
    from: '"ask":',
    to: '"question":',
  },
  { name: 'the site cut short', file: SITE, from: /"pages": [\s\S]*/, to: '' },
  {
    name: 'a page taken out of the site',
    file: SITE,
    from: /"attestations": \{[\s\S]*?"signs": \[\]\n *\}/,
    to: '"autre": { "name": "une autre page", "url": [{ "text": "caf.fr/*", "origin": "guess" }], "signs": [] }',
  },
  {
    name: 'a folder misspelt in the order',
    file: SITE,
    from: '["attestation-paiement"]',
    to: '["attestation-paiment"]',
  },
  { name: 'a host misspelt', file: SITE, from: '"text": "www.caf.fr/*"', to: '"text": "ww.caf.fr/*"' },
  {
    name: 'an unknown kind of block',
    file: PRACTICE,
    from: '"kind": "link", "label": "Mon Compte"',
    to: '"kind": "lien", "label": "Mon Compte"',
  },
  {
    name: 'a block without a kind',
    file: PRACTICE,
    from: '"kind": "link", "label": "Mon Compte"',
    to: '"label": "Mon Compte"',
  },
  {
    name: 'a button to a screen that does not exist',
    file: PRACTICE,
    from: '"to": "code-recu"',
    to: '"to": "code-reçu"',
  },
  { name: 'a screen written twice', file: PRACTICE, from: '"choix-connexion": {', to: '"connexion": {' },
  { name: 'a mishap misspelt', file: PRACTICE, from: '"mishap": "robot"', to: '"mishap": "robots"' },
  { name: 'a mishap at an unknown step', file: PRACTICE, from: '"at": "telecharger"', to: '"at": "télécharger"' },
  { name: 'an exercise for an unknown step', file: PRACTICE, from: '"connexion/numero":', to: '"connexion/numeros":' },
  { name: 'the wrong page in practice', file: PRACTICE, from: 'moncompte/tableaudebord', to: 'moncompte/tablodebord' },
  {
    name: 'a button renamed in practice',
    file: PRACTICE,
    from: '"label": "Mon Compte", "to"',
    to: '"label": "Mon espace", "to"',
  },
  {
    name: 'a button that leads nowhere',
    file: PRACTICE,
    from: '"label": "Mon Compte", "to": "choix-connexion"',
    to: '"label": "Mon Compte"',
  },
  { name: 'a paper without its line', file: PRACTICE, from: /\{ "title": "Carnet d’exercice"[^\n]*\n/, to: '' },
  {
    name: 'the old way to write words',
    from: /"names": \[\s*\{ "text": "Télécharger", [^\]]*\]/,
    to: '"names": ["Télécharger", "Télécharger l’attestation"]',
  },
  {
    name: 'words without their origin',
    from: /"text": "Mon Compte", "origin": "[^"]*"/,
    to: '"text": "Mon Compte"',
  },
  { name: 'an origin that leads nowhere', from: /(?<="text": "Mon Compte", "origin": ")[^"]*/, to: 'une-page' },
  { name: 'a guess said as a fact', from: /(?<="text": "Mon Compte", "origin": ")[^"]*/, to: 'guess' },
  { name: 'a banal word without a reason', from: /,\s*"reasons": \{ "region": "main" \}/, to: '' },
  { name: 'a chapter misspelt', from: '"chapter": "ouvrir-le-site"', to: '"chapter": "ouvrir-le-sites"' },
  { name: 'a chapter too many', from: '"chapters": [', to: '"chapters": [{ "id": "fin", "title": "La fin" }, ' },
  { name: 'a figure that its rule does not state', from: 'un code de 6 chiffres', to: 'un code de 8 chiffres' },
  { name: 'a delay in letters without a rule', from: 'Vous y êtes. ', to: 'Vous avez quinze jours. ' },
  { name: 'a rule that nobody wrote', from: '"rules": ["chiffres"]', to: '"rules": ["chiffres", "delai"]' },
  { name: 'a source older than its rule', from: /(?<="since": ")[^"]*/, to: '2026-07-01' },
  { name: 'a step without a way out', from: /,\s*"stuck": "Appelez la Caf au 3230\."/, to: '' },
  { name: 'the old name of the signs', file: SITE, from: '"signs"', to: '"shows"' },
  {
    name: 'a region in French',
    from: '"done": "page"',
    to: '"done": "page", "reads": [{ "role": "link", "names": [{ "text": "Aide", "origin": "guess" }], "reasons": { "region": "en-tête" } }]',
  },
  {
    name: 'a date of an exercise in letters',
    file: PRACTICE,
    from: '"value": "',
    to: '"value": "{il y a cinq jours} ',
  },
  {
    name: 'a field misspelt in needs',
    file: PRACTICE,
    from: '"field": "Mois de début"',
    to: '"field": "Mois du début"',
  },
];

const files = globSync('guides/{,*/,*/*/}*.json', { cwd: FIXTURE }).sort();
const text = (file: string): string => readFileSync(`${FIXTURE}${file}`, 'utf8');

/** The text of the file with that mistake. It throws when the words are no longer in the file. */
export function broken({ name, file = GUIDE, from, to }: Breakage): { file: string; raw: string } {
  const before = text(file);
  const raw = before.replace(from, () => to);
  if (raw === before && !(from instanceof RegExp && from.source === '^')) throw new Error(`nothing to break: ${name}`);
  return { file, raw };
}

/** The content of the copy, with that mistake. */
export function projectWith(breakage?: Breakage): Project {
  const change = breakage && broken(breakage);
  return projectOf(
    FIXTURE,
    files.map((file) => contentOf(file, file === change?.file ? change.raw : text(file))),
  );
}

/**
 * Makes the mistake in a folder.
 * @returns a function that undoes it
 */
export function breakIn(folder: string, breakage: Breakage): () => void {
  const { file, raw } = broken(breakage);
  const path = `${folder}/${file}`;
  writeFileSync(path, raw);
  return () => writeFileSync(path, text(file));
}
