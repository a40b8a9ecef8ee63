/** What the structure marks as help beside a name: by a class, a tag, or a picture that a library names in English. */
/** Words of ids and classes that mark help, compared as whole words. */
const HELP =
  /(^|[\s_-])(hint|hints?-?text|help|help-?text|helper|aide|description|desc|descr|subtitle|sub-?text|caption|secondary|secondary-?text|supporting-?text|item-line|details?|meta|badge|badges|tag|tags|chip|pill|count|counter|compteur|nb|number|bubble|required|requis|obligatoire|optional|facultatif|mandatory|asterisk|error|erreur|errors|invalid|invalid-?feedback|warning|message|messages|feedback|note|status|state|statut|etat|format|size|weight|date|price|montant|amount|sr-?only|visually-?hidden|screen-?reader\w*|hidden-?text|a11y|tooltip|info|infobulle)(?=[\s_-]|$)/;
const ICON =
  /(^|[\s_-])(icons?|ico|material-?(icons?|symbols)\w*|mat-?icon|glyphicon|fa|fas|far|fab|bi|svg|pictogram\w*)(?=[\s_-]|$)/;
/** Help by its nature: small print, a message of the site, a button inside a label. */
export const HELP_TAGS = 'small,sup,[role=status],[role=alert],[role=tooltip],[aria-live],time,kbd';

/** The last word of a class says what it is: `card-meta-title` is a title, whatever stands before. */
const NAMES = /(^|[_-])(title|titre|label|heading|name|nom|primary|primary-text)$/;
export const isMarkedHelp = (element: Element): boolean =>
  marksOf(element)
    .split(/\s+/)
    .some((mark) => mark !== '' && !NAMES.test(mark) && HELP.test(mark));

/** The title of a part counts, also where the part is a detail of a larger one. */
export const isTitled = (element: Element): boolean =>
  marksOf(element)
    .split(/\s+/)
    .some((mark) => NAMES.test(mark));

/** The name that a library gives to its picture, in English: « file-text », « arrow_down ». */
export const PICTURE_NAME = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;

const marksOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** The English name of an icon in the text of a button: « chevron_right ». */
export const isLigature = (element: Element, words: string): boolean =>
  /^[a-z]+(_[a-z0-9]+)*$/.test(words.trim()) &&
  (ICON.test(marksOf(element)) || element.localName === 'i' || element.localName.endsWith('-icon'));
