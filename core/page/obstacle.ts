/**
 * What stands between a person and the next page, on a page whose button is there: required fields that are still empty, or the
 * site's answer to a first try. Known by states only: no value is ever read.
 */
import { isVisible } from '../locate/visible.ts';
import { REFUSED, writtenOn } from './pageCause.ts';

export interface Obstacle {
  /** `incomplete`: something required above the button is empty; `refused`: the site has answered since the step began. */
  as: 'incomplete' | 'refused';
  /** The first field, or the message where no field is marked. */
  element: Element;
}

/** A field that is required for assistive technology only has no state but its placeholder, still shown. */
const EMPTY = ':required:invalid,[aria-required=true]:placeholder-shown';
/** Marked by the site itself: by a state, or by the class of a widespread set (Bootstrap, PrimeVue). */
const MARKED = '[aria-invalid=true],.is-invalid,.p-invalid';
const WRONG = `${MARKED},:user-invalid`;
/** A search, a letter to subscribe to: they ask nothing of the procedure. */
const ELSEWHERE = 'header,footer,nav,[role=banner],[role=contentinfo],[role=search],[type=search],dialog:not([open])';
/** More than this is not looked at, at each look: a page of a thousand fields is a table. */
const MOST = 200;

/** The form that the button sends; where there is none, the page. */
const scopeOf = (button: Element): ParentNode =>
  button.closest('form') ?? button.closest('main,[role=main],dialog') ?? button.ownerDocument.body;

const comesBefore = (one: Element, button: Element): boolean =>
  (one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Empty, and not merely badly written: radios of one name are empty together. */
const isEmpty = (field: Element): boolean => (field as Partial<HTMLInputElement>).validity?.valueMissing !== false;

/** A choice drawn by the site hides its own box: its label is what a person sees. */
const isSeen = (field: Element): boolean =>
  isVisible(field) || [...((field as Partial<HTMLInputElement>).labels ?? [])].some(isVisible);

/** What the page says against the person now, as marks on fields and as messages. */
const answersOn = (button: Element): Element[] =>
  [...button.ownerDocument.querySelectorAll(`${REFUSED},${WRONG}`)]
    .slice(0, MOST)
    .filter((one) => !one.closest(ELSEWHERE) && isVisible(one) && (one.matches(WRONG) || writtenOn(one) !== ''));

/** A field marked as wrong, or the message beside it: not a box that always bears such a class and holds the fields. */
const isMarkedInForm = (one: Element): boolean =>
  !!one.closest('form') &&
  (one.matches(MARKED) ||
    (one.matches('[class*=error],[class*=erreur],[class*=invalid-feedback]') &&
      !one.querySelector('input,select,textarea,button')));

/**
 * What the page said before the person had pressed anything in this step.
 * @param isNew the document has just come: errors marked in its form answer the press that brought it
 */
export const alreadySaid = (button: Element, isNew: boolean): ReadonlySet<Element> =>
  new Set(answersOn(button).filter((one) => !(isNew && isMarkedInForm(one))));

/** @param before what the page had already said */
export function obstacleTo(button: Element, before: ReadonlySet<Element>): Obstacle | undefined {
  const answers = answersOn(button).filter((one) => !before.has(one));
  const wrong = answers.find((one) => one.matches(WRONG));
  // A field that the browser alone finds wrong was left by the person: the site has said nothing yet.
  const hasAnswered = answers.some((one) => one.matches(MARKED) || !one.matches(':user-invalid'));
  if (hasAnswered) return { as: 'refused', element: wrong ?? answers[0] ?? button };
  const empty = [...scopeOf(button).querySelectorAll(EMPTY)]
    .slice(0, MOST)
    .find((one) => comesBefore(one, button) && !one.closest(ELSEWHERE) && isEmpty(one) && isSeen(one));
  const element = empty ?? wrong;
  return element && { as: 'incomplete', element };
}
