/**
 * The part of the page an element stands in, as a person would say it: the middle of the page, its header, an open
 * window, or furniture that has nothing to do with the step. It is read from tags, roles, names, ids and classes.
 * Layout is read only for what stands in no landmark and may float over the page.
 */
import { namesOf, wordsOf } from './name.ts';
import { normalise, stripAccents } from './normalise.ts';
import { parentOf } from './shadowed.ts';
import { hostOf } from './visible.ts';

export type Region =
  | 'main'
  | 'dialog'
  | 'header'
  | 'nav'
  | 'footer'
  /** Cookie banner, chat, advertisement, news, session warning: they use their own words at any step. */
  | 'furniture'
  /** It stands in no landmark: the page has no `main`, or it is beside it. */
  | 'body'
  | 'beside';

const MAIN = 'main,[role=main]';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
/** Elements that may have a header and a footer of their own. */
const SECTIONS = /^(article|section|form|fieldset|aside|details|td|li)$/;

const word = (words: string): RegExp => new RegExp(`(^|[\\s_-])(${words})(?=[\\s_-]|$)`);
const FURNITURE = word(
  'cookies?|consent|rgpd|gdpr|tarteaucitron|orejime|klaro|didomi|axeptio|onetrust|cmp|t?chat|chatbot|livechat|crisp|intercom|messenger|callbot|pub|publicite|ads?|advert\\w*|sponsor\\w*|promo\\w*|newsletter|feedback|enquete|satisfaction|survey|notice|news|bandeau|announcements?|annonces?|flash-?info',
);
const CALLED =
  /cookie|traceur|\bt?chat\b|(assistant|conseill[eè]re?) virtuel|publicit|actualit|enqu[eê]te|votre avis|newsletter|lettre d.information|session|inactivit/;
const SEARCH = '[role=search],search';
/** What a search of the site asks; one of the procedure says what it looks for. */
const OF_SITE = /^(recherche|rechercher|chercher)?( un mot| un contenu)?$|\b(aide|faq|site|portail|questions?)\b/;
const FOOTER = word('(site-?|page-?)?footer|pied(-de)?-page');
const HEADER = word('(site-?|page-?)?header|en-?tete|topbar|navbar');
const TRAIL = word('skip-?links?|breadcrumbs?|fil-?ariane|ariane|pagination');
const MODAL = word('modal|popin|popup|lightbox');

/** Ids and classes in lower case; a capital inside begins a word: `tarteaucitronRoot`, `CookieBanner`. */
const marksOf = (element: Element): string =>
  `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

const calledBy = (element: Element): string => (element.getAttribute('aria-label') ?? '').slice(0, 200).toLowerCase();

/** How a window names itself: its accessible name, or its first heading. */
function titleOf(dialog: Element): string {
  const [id] = dialog.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const title =
    (id ? (dialog.getRootNode() as Document).getElementById?.(id) : null) ??
    dialog.querySelector('h1,h2,h3,h4,[role=heading]');
  return `${calledBy(dialog)} ${title ? wordsOf(title).slice(0, 300).toLowerCase() : ''}`;
}

/** The site's own search, which stands in the middle of some pages: by the words of its one field. */
function isSiteSearch(around: Element): boolean {
  if (!around.matches(SEARCH)) return false;
  const [field, second] = around.querySelectorAll('input:not([type=hidden],[type=submit],[type=button]),select');
  if (!field || second) return false;
  const words = namesOf(field).map((name) => stripAccents(normalise(name)).replace(/[ .…:]+$/, ''));
  return words.length > 0 && words.every((name) => OF_SITE.test(name));
}

/** Some sets call an announcement a banner. The site's own holds its menu, its search or its title. */
const isAnnouncement = (banner: Element, marks: string): boolean =>
  banner.localName !== 'header' &&
  !HEADER.test(marks) &&
  !banner.querySelector('header,nav,[role=navigation],[role=search],search,h1,img');

const floats = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).position === 'fixed';

export interface Landmarks {
  root: Document | Element;
  main: Element | null;
  /** `main`, or what holds the tree that it stands in: a component, a frame. */
  held?: Element[];
}

/**
 * Computed once per look.
 * @param trees open shadow roots and frames of the page: an application may draw its `main` in one of them
 */
export function landmarksOf(root: Document | Element, trees: Iterable<Document | ShadowRoot> = []): Landmarks {
  const main = root.querySelector(MAIN);
  if (main) return { root, main, held: [main] };
  for (const tree of trees) {
    const inner = tree.querySelector(MAIN);
    const held: Element[] = [];
    for (let around = inner; around; around = hostOf(around)) held.push(around);
    // A chat or an advertisement may have a `main` of its own.
    if (
      inner &&
      held.slice(1).every((host) => !FURNITURE.test(marksOf(host)) && isMain(regionOf(host, { root, main: null })))
    )
      return { root, main: inner, held };
  }
  return { root, main: null };
}

export function regionOf(element: Element, { root, main, held = [] }: Landmarks): Region {
  let passed: Region | undefined;
  let modal = false;
  const open: Element[] = [];
  for (let around: Element | null = element; around && around !== root; around = parentOf(around) ?? hostOf(around)) {
    const tag = around.localName;
    if (tag === 'body' || tag === 'html') continue;
    if (around === main || around.matches(MAIN)) return modal ? 'dialog' : 'main';
    // It holds the whole page, an old `form` or the root of an application: its name says nothing of its parts.
    if (held.some((one) => around?.contains(one))) continue;
    const role = around.getAttribute('role');
    const marks = around === element ? '' : marksOf(around);
    const isDialog = around.matches(DIALOG);
    // Known from a class only, it may be a part of the header that folds in a narrow window.
    if (!isDialog && MODAL.test(marks) && floats(around)) modal = true;
    if (FURNITURE.test(marks)) return 'furniture';
    if (CALLED.test(isDialog ? titleOf(around) : around === element ? '' : calledBy(around))) return 'furniture';
    if (isDialog) return 'dialog';
    if (isSiteSearch(around)) return 'furniture';
    if (TRAIL.test(marks)) return 'footer';
    if (role === 'contentinfo') return 'footer';
    if (role === 'banner') return isAnnouncement(around, marks) ? 'furniture' : 'header';
    if (SECTIONS.test(tag) && passed !== 'nav') passed = undefined;
    else if (tag === 'footer' || FOOTER.test(marks)) passed = 'footer';
    else if (tag === 'header' || HEADER.test(marks)) passed = 'header';
    else if (tag === 'nav' || role === 'navigation') passed ??= 'nav';
    open.push(around);
  }
  if (passed) return passed;
  if (modal) return 'dialog';
  // Fixed to the window and outside any form: it accompanies whatever page is shown.
  if (!element.closest('form') && open.some(floats)) return 'furniture';
  return main ? 'beside' : 'body';
}

/** The middle of the page, or the whole page when it has no landmarks. */
export const isMain = (region: Region | undefined): boolean => region === 'main' || region === 'body';

const MENU = 'nav,[role=navigation],[role=menu],[role=menubar]';
/** Names that component sets give to a list drawn as a menu. */
const MENU_LIST = word('(side|sub|mega)?(nav|menu|navigation)');

/** In a menu, wherever it is drawn: some sites draw the account menu in the middle of the page. */
export function isInMenu(element: Element): boolean {
  for (
    let around: Element | null = element;
    around && !around.matches(MAIN);
    around = parentOf(around) ?? hostOf(around)
  )
    if (around.matches(MENU) || (around.matches('ul,ol,[role=list]') && MENU_LIST.test(marksOf(around)))) return true;
  return false;
}
