/**
 * Why a target is not found, read from the states and structure of the page. Words decide only where nothing else does,
 * and then only in headings and messages. « The site has changed » is what remains when no other cause applies.
 */
import { FIELDS, wordsOf } from '../locate/name.ts';
import { normalise, stripAccents } from '../locate/normalise.ts';
import { isVisible } from '../locate/visible.ts';

/** Words of the session's own list of causes, without « covered », which is about the target (core/locate/occlusion.ts). */
export type PageCause =
  | 'translated'
  | 'loading'
  | 'offline'
  | 'errorPage'
  | 'queue'
  | 'expired'
  | 'captcha'
  | 'signedOut'
  | 'window'
  | 'refused'
  | 'absent';

const HEADINGS = 'h1,h2,[role=heading],title,[role=alert],[role=alertdialog],[role=status]';
const DIALOGS = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';
const MODAL = ':modal,[aria-modal=true],[role=alertdialog]';
/** How sites say that something is wrong. */
export const REFUSED =
  '[aria-invalid=true],[role=alert],[aria-live=assertive],[class*=error],[class*=erreur],[class*=invalid-feedback]';

/** Searched in headings and messages, without accents and capitals. Each pattern begins a word, so none backtracks. */
const SAYS = {
  queue: /\b(file d'?attente|salle d'?attente|waiting room|vous etes en attente|trop de visiteurs)/,
  expired:
    /\b(session (a |est )?expiree?|session (a |est )?terminee?|session (is |has )?expired|delai d'?inactivite|temps d'?inactivite)/,
  errorPage:
    /\b(service (momentanement |temporairement |actuellement )?indisponible|site (momentanement |temporairement |actuellement )?indisponible|en maintenance|maintenance en cours|erreur (technique|interne|serveur)|probleme technique|page (introuvable|non trouvee)|service unavailable|bad gateway)/,
};

const visible = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].slice(0, 60).filter(isVisible);

/** What is written in a message or a window, without what somebody has typed in it. */
export const writtenOn = (element: Element): string => (element.matches(FIELDS) ? '' : wordsOf(element).trim());

const plainOn = (element: Element): string => stripAccents(normalise(writtenOn(element).slice(0, 300)));

/** A translator wraps the words it changes, or marks the document. The page's own language does not reveal it. */
export function isTranslated(document: Document): boolean {
  const { documentElement } = document;
  return (
    /(^|\s)translated-(ltr|rtl)(\s|$)/.test(documentElement.className) ||
    document.querySelector('[_msttexthash]') !== null ||
    (!/^(fr|$)/i.test(documentElement.lang) && document.querySelectorAll('font > font').length > 2)
  );
}

/** It waits for an answer before anything else: by what it says of itself, by the focus it holds, or by the middle of the page, which it covers. */
const isInTheWay = (dialog: Element, covered?: Element): boolean => {
  const { activeElement, body, defaultView: view } = dialog.ownerDocument;
  if (dialog.matches(MODAL) || (activeElement !== body && dialog.contains(activeElement))) return true;
  const box = covered?.getBoundingClientRect();
  const [x, y] = box
    ? [box.left + box.width / 2, box.top + box.height / 2]
    : [(view?.innerWidth ?? 0) / 2, (view?.innerHeight ?? 0) / 2];
  return dialog.contains(
    dialog.ownerDocument.elementsFromPoint?.(x, y).find(({ localName }) => localName !== 'faire-avec') ?? null,
  );
};

/**
 * A window of the site that waits for an answer; a chat that is open in a corner does not. Cookie banners are another matter:
 * they have their own sentence.
 * @param covered what is to be reached, where it is there: a window over it is in the way
 */
export const openWindows = (document: Document, covered?: Element): Element[] =>
  visible(document, DIALOGS).filter(
    (one) => !/cookie/i.test(writtenOn(one).slice(0, 2000)) && isInTheWay(one, covered),
  );

/** The site has refused something: known by states first, then by a visible message. */
export const hasRefused = (document: Document): boolean =>
  visible(document, REFUSED).some((one) => one.matches('[aria-invalid=true]') || writtenOn(one) !== '');

const hasChallenge = (document: Document): boolean =>
  visible(document, 'iframe,[class*=captcha],[id*=captcha]').some((one) =>
    /captcha|challenge/i.test(`${one.getAttribute('src')} ${one.getAttribute('title')} ${one.id} ${one.className}`),
  );

export interface Around {
  /** The person did something that leaves this page, and it is still there. */
  waits?: boolean | undefined;
  /** The page of the step is a login page: a password field is expected there. */
  isLogin?: boolean;
  /** The status of the answer, 0 where the browser does not say. */
  status?: number;
  online?: boolean;
}

/** @returns the first cause that applies, the outermost first; « absent » when none does */
export function causeOf(document: Document, { waits, isLogin, status = 0, online = true }: Around): PageCause {
  if (!online) return 'offline';
  if (document.readyState === 'loading') return 'loading';
  if (isTranslated(document)) return 'translated';
  const said = visible(document, HEADINGS)
    .concat(...document.querySelectorAll('title'))
    .map(plainOn);
  const says = (cause: keyof typeof SAYS): boolean => said.some((words) => SAYS[cause].test(words));
  if (says('queue')) return 'queue';
  if (says('expired')) return 'expired';
  if (status >= 400 || says('errorPage')) return 'errorPage';
  if (openWindows(document).length) return 'window';
  if (waits && hasRefused(document)) return 'refused';
  if (hasChallenge(document)) return 'captcha';
  if (!isLogin && visible(document, 'input[type=password]').length) return 'signedOut';
  return document.querySelector('main[aria-busy=true],body[aria-busy=true]') ? 'loading' : 'absent';
}
