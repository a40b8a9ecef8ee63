/**
 * A control is called by its whole text, and also by each leading part that ends where an element ends, without what
 * the structure marks as help: hints, required marks, counts, file details, states, icons, words for screen readers
 * only. Every step is linear in the text of one control, and that text is bounded (name.ts).
 */
import { LONGEST_NAME, UNSPOKEN } from './name.ts';
import { normalise } from './normalise.ts';

/**
 * What the rest of the text is. `help`: marked as such, or a form that is never a name (a count, a date, a weight).
 * `apart`: a separate sentence or name. `joined`: it continues the label, and may change its meaning.
 */
export type Rest = 'help' | 'apart' | 'joined';

export interface NamePart {
  /** Normalised. */
  name: string;
  rest: Rest;
  /** What was left out, normalised: a veto may apply to it. */
  left: string;
  /** The part left out comes first. */
  front?: boolean;
}

/** Words of ids and classes that mark help, compared as whole words. */
const HELP =
  /(^|[\s_-])(hint|hints?-?text|help|help-?text|helper|aide|description|desc|descr|subtitle|sub-?text|caption|secondary|secondary-?text|supporting-?text|item-line|details?|meta|badge|badges|tag|tags|chip|pill|count|counter|compteur|nb|number|bubble|required|requis|obligatoire|optional|facultatif|mandatory|asterisk|error|erreur|errors|invalid|invalid-?feedback|warning|message|messages|feedback|note|status|state|statut|etat|format|size|weight|date|price|montant|amount|sr-?only|visually-?hidden|screen-?reader\w*|hidden-?text|a11y|tooltip|info|infobulle)(?=[\s_-]|$)/;
const ICON =
  /(^|[\s_-])(icons?|ico|material-?(icons?|symbols)\w*|mat-?icon|glyphicon|fa|fas|far|fab|bi|svg|pictogram\w*)(?=[\s_-]|$)/;
/** Help by its nature: small print, a message of the site, a button inside a label. */
const HELP_TAGS = 'small,sup,[role=status],[role=alert],[role=tooltip],[aria-live],time,kbd';
const PRESSABLE = 'a[href],button,[role=button],[role=link]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const BLOCK =
  /^(p|div|ul|ol|li|dl|dd|dt|section|article|header|footer|h[1-6]|table|tr|td|br|hr|figure|figcaption|blockquote)$/;

const MONTH =
  '(janvier|fevrier|février|mars|avril|mai|juin|juillet|aout|août|septembre|octobre|novembre|decembre|décembre)';
const DAY = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
/** What was done to a document on that day. */
const MADE =
  '(mise?s? (a|à) jour|modifi(e|é)e?s?|publi(e|é)e?s?|d(e|é)pos(e|é)e?s?|envoy(e|é)e?s?|re(c|ç)ue?s?|valables?|cr(e|é)(e|é)e?s?|ajout(e|é)e?s?|sign(e|é)e?s?|t(e|é)l(e|é)charg(e|é)e?s?|date)';
const UNIT = '(octets?|ko|kb|kio|mo|mb|mio|go|gb|gio|pages?)';
const FORMAT = '(pdf|odt|ods|docx?|xlsx?|csv|zip|jpe?g|png|html|txt|epub)';
/**
 * Whole texts that are never the name of a control: a count, a file format and weight, a date, an amount, a mention, a
 * state.
 */
const ASIDE: RegExp[] = [
  /^[([] ?\d{1,4} ?\+? ?[)\]]$/,
  new RegExp(
    `^[([]? ?(format )?${FORMAT}( ?[-–,/.:;|] ?| )?([\\d .,]{1,8}${UNIT})?( ?[-–,/] ?[a-zç]{2,12})? ?[)\\]]?$`,
  ),
  new RegExp(`^[([]? ?[\\d .,]{1,8} ?${UNIT} ?[)\\]]?$`),
  /^[([]? ?\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})? ?[)\]]?$/,
  new RegExp(
    `^((${MADE}|${DAY}),? )?(le |du |au |depuis le |jusqu'au |avant le |en |d')?(${DAY} )?((\\d{1,2}(er)? )?${MONTH}( \\d{4})?|\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?)(,? (a|à)? ?\\d{1,2} ?[:h] ?(\\d{2})?)?$`,
  ),
  /^(depuis |en )\d{4}$/,
  /^[\d .,]{1,12} ?(€|euros?|eur)$/,
  /^[([]? ?(champ |saisie |reponse |réponse )?(obligatoire|requise?|facultati(f|ve)|optionnelle?|optionnel|à remplir|a remplir|à compléter|a completer)s? ?[)\]]?$/,
  /^(actuellement |temporairement |momentanement |momentanément |bientot |bientôt )?(indisponible|disponible|nouveau|nouveaute|nouveauté|fermee?|fermée?|ouverte?|en cours|termine|terminé|a jour|à jour|selectionne|sélectionné|actif|active|inactif|beta|bêta|gratuit|service gratuit|recommande|recommandé|conseille|conseillé|en maintenance)s?$/,
  /^(lien externe|site externe|(s'ouvre dans |ouvre )?(une? )?nouvel(le fenêtre| onglet)|ouvrir|deplier|déplier|replier|ouvert|ferme|fermé|afficher|masquer|menu|developper|développer|reduire|réduire)$/,
  /^(ou|où) (le|la|les) trouver ?\??$/,
  /^[^\p{L}\p{N}]+$/u,
];
/** Several of them in a row: « PDF – 2 pages – 18/03/2026 ». */
const ROW = / [-–—·|•] |, | ?[·|•] ?/;
const isAside = (words: string): boolean =>
  words.length < 60 &&
  (ASIDE.some((form) => form.test(words)) ||
    (ROW.test(words) && words.split(ROW).every((part) => ASIDE.some((form) => form.test(part.trim())))));

/** Numbers in front: « 2. Pièces jointes », « 3) », « Étape 1 : ». */
const ORDER = /^(étape |etape )?\d{1,2} ?([.):-]|°) ?/;
/** Counts behind: « Mes factures (12) », « Carte grise [3] ». */
const COUNT = / ?[([] ?\d{1,4} ?[)\]]$/;
/** A text that begins with these continues the words before it. */
const READS_ON = /^(?:\p{Ll}|\d)/u;

interface Piece {
  text: string;
  help: boolean;
  /** The elements around it that mark it as help. */
  by: readonly Element[];
  /** On a line of its own, before or after. */
  block: boolean;
  heading: boolean;
}

/** The last word of a class says what it is: `card-meta-title` is a title, whatever stands before. */
const NAMES = /(^|[_-])(title|titre|label|heading|name|nom|primary|primary-text)$/;
const isMarkedHelp = (element: Element): boolean =>
  marksOf(element)
    .split(/\s+/)
    .some((mark) => mark !== '' && !NAMES.test(mark) && HELP.test(mark));

/** The title of a part counts, also where the part is a detail of a larger one. */
const isTitled = (element: Element): boolean =>
  marksOf(element)
    .split(/\s+/)
    .some((mark) => NAMES.test(mark));

/** The name that a library gives to its picture, in English: « file-text », « arrow_down ». */
const PICTURE_NAME = /^[a-z]+([-_ ]?[a-z0-9]+)?([-_][a-z0-9]+)*$/;

const marksOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** The English name of an icon in the text of a button: « chevron_right ». */
const isLigature = (element: Element, words: string): boolean =>
  /^[a-z]+(_[a-z0-9]+)*$/.test(words.trim()) &&
  (ICON.test(marksOf(element)) || element.localName === 'i' || element.localName.endsWith('-icon'));

/** Few controls hold more pieces; what holds more is a part of the page. */
const MOST_PIECES = 60;

/** Splits the text at the beginning and end of each element. */
function piecesOf(root: Element, described: Set<string>): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  const walk = (node: Node, by: readonly Element[], block: boolean, heading: boolean, deep: number): void => {
    if (deep > 12) return;
    for (
      let child = node.firstChild;
      child && length < LONGEST_NAME && pieces.length < MOST_PIECES;
      child = child.nextSibling
    ) {
      if (child.nodeType === 3) {
        const text = (child.nodeValue ?? '').slice(0, LONGEST_NAME);
        if (!text.trim()) {
          // Text of two elements with a space between them is two words.
          const last = pieces.at(-1);
          if (last && text) last.text += ' ';
          continue;
        }
        length += text.length;
        pieces.push({ text, help: by.length > 0, by, block: block && child === node.firstChild, heading });
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (element.matches(`${UNSPOKEN},script,style,template,noscript,input,select,textarea`)) continue;
        if (element.localName === 'img' || element.getAttribute('role') === 'img') {
          const text = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
          const around = PICTURE_NAME.test(text.trim()) ? [...by, element] : by;
          if (text.trim())
            pieces.push({ text: ` ${text} `, help: around.length > 0, by: around, block: false, heading });
          continue;
        }
        const isBlock = BLOCK.test(element.localName);
        if (element.localName === 'br') {
          pieces.push({ text: ' ', help: false, by: [], block: true, heading });
          continue;
        }
        const isHelp =
          isMarkedHelp(element) ||
          element.matches(HELP_TAGS) ||
          (element.id !== '' && described.has(element.id)) ||
          (element !== root && root.localName === 'label' && element.matches(PRESSABLE)) ||
          isLigature(element, element.textContent?.slice(0, 60) ?? '');
        const before = pieces.length;
        walk(
          element.localName === 'slot' ? element : (element.shadowRoot ?? element),
          isHelp ? [...by, element] : isTitled(element) ? by.filter((one) => one.matches(HELP_TAGS)) : by,
          isBlock,
          heading || element.matches(HEADING),
          deep + 1,
        );
        const first = pieces[before];
        if (first && isBlock) {
          first.block = true;
          first.text = ` ${first.text}`;
          (pieces.at(-1) as Piece).text += ' ';
        }
      }
    }
  };
  walk(root, [], false, false, 0);
  // What holds all of the words is not a help beside them: « error » or « chip » then tells how the control looks.
  const [first] = pieces;
  const around = first?.by.filter((one) => pieces.every(({ by, text }) => by.includes(one) || !text.trim())) ?? [];
  if (around.length) for (const piece of pieces) piece.help = piece.by.some((one) => !around.includes(one));
  return pieces;
}

const join = (pieces: Piece[]): string => normalise(pieces.map(({ text }) => text).join(''));

/** What follows the label: help, a separate text, or the rest of the sentence. */
function restOf(words: string, behind: Piece[]): Rest {
  const said = behind.filter(({ help }) => !help);
  const raw = said
    .map(({ text }) => text)
    .join('')
    .trim();
  const rest = normalise(raw);
  if (!rest || isAside(rest)) return 'help';
  const [first] = said;
  if (first?.block && !/[,:]$/.test(words)) return 'apart';
  // A capital letter, a number with its unit, a dash or a bracket begins a separate text.
  if (/^[([\-–—,:·|•→]/.test(raw)) return 'apart';
  return READS_ON.test(raw) ? 'joined' : 'apart';
}

/**
 * @param describedBy ids of the elements that describe the control
 * @returns names other than the whole text; nothing when all of it is one text without marks
 */
export function partsOf(label: Element, describedBy: string[] = []): NamePart[] {
  const pieces = piecesOf(label, new Set(describedBy));
  const whole = join(pieces);
  const parts = new Map<string, NamePart>();
  const add = (name: string, rest: Rest, left: string, front = false): void => {
    for (const bare of [name, bareOf(name)]) {
      if (!bare || bare === whole) continue;
      const known = parts.get(bare);
      if (!known || worth[rest] > worth[known.rest]) parts.set(bare, { name: bare, rest, left, front });
    }
  };
  add(bareOf(whole), 'help', '');
  const own = pieces.filter(({ help, text }) => !help && !isAside(normalise(text)));
  add(join(own), 'help', '');
  const titles = pieces.filter(({ heading, help }) => heading && !help);
  if (titles.length) add(join(titles), 'help', '');
  // Few controls hold more pieces; what holds more is a part of the page.
  for (let end = 1; end < Math.min(pieces.length, 12); end++) {
    const front = pieces.slice(0, end).filter(({ help, text }) => !help && !isAside(normalise(text)));
    if (!front.length) continue;
    const name = join(front);
    const behind = pieces.slice(end);
    // In the middle of a word: « Télé » « charger ».
    if (
      /[\p{L}\p{N}]$/u.test(pieces[end - 1]?.text ?? '') &&
      /^[\p{L}\p{N}]/u.test(behind[0]?.text ?? '') &&
      !behind[0]?.block
    )
      continue;
    add(name, restOf(name, behind), join(behind.filter(({ help }) => !help)));
    const tail = behind.filter(({ help, text }) => !help && !isAside(normalise(text)));
    if (tail.length) add(join(tail), 'apart', name, true);
  }
  return [...parts.values()];
}

const worth: Record<Rest, number> = { help: 2, apart: 1, joined: 0 };

/** Without leading number, count, mention, final sign, or trailing format, date or amount. */
export function bareOf(name: string): string {
  let bare = name.replace(ORDER, '').replace(COUNT, '');
  bare = bare.replace(/[ .:;,!?·•>→›»\-–]+$/, '');
  for (const sign of [' - ', ' – ', ', ', ' : ', ' (', ' · ', ' | ', ' [']) {
    const at = bare.indexOf(sign);
    if (at > 0 && isAside(bare.slice(at + sign.length - (sign.endsWith('(') || sign.endsWith('[') ? 1 : 0)).trim()))
      return bare.slice(0, at).trim();
  }
  return bare.trim();
}

/** The label's own words, for text without structure. */
export const barePart = (name: string): NamePart[] => {
  const bare = bareOf(name);
  return bare && bare !== name ? [{ name: bare, rest: 'help', left: '' }] : [];
};
