/** What the bubble says for a view and a verdict: the sentence of the case, with the words of this page in it. */
import { PLACE, type Said } from '../../core/says.ts';
import type { VerdictKind } from '../../core/session.ts';
import { isQuestion } from '../../core/step.ts';
import type { View } from '../../core/view.ts';

export interface Message extends Said {
  kind: VerdictKind | 'lost' | 'elsewhere' | 'orphaned' | 'finished';
  /** We know where it is: solid edge, ring. */
  sure: boolean;
  /** The step can be done from here: its question, « C’est fait ». */
  step: boolean;
}

/** What the companion sees of the target; none of it leaves the page, and the panel knows nothing of it. */
export interface OnPage {
  /** Found, and not shown: the level of help says so. */
  mute?: boolean;
  /** Its words on this page, when they are not those of the guide's sentence. */
  label?: string | undefined;
  /** In a closed part of the page. */
  hidden?: boolean;
  /** What to open first then, in the page's words. */
  opener?: string | undefined;
  /** Something lies over it, a cookie banner say. */
  covered?: boolean;
}

const quoted = (name: string): string => `« ${name} »`;

/** « Cliquez sur « Continuer ». » where the page says « Continuer »; beside the sentence where the words would not fit in it. */
function asOnPage(own: Said, label: string | undefined): Said {
  if (!label) return own;
  const fits = /(sur|dans|cochez|choisissez)\s+«[^«»]*»/i.test(own.say);
  return fits ? { ...own, say: own.say.replace(/«[^«»]*»/, () => quoted(label)) } : { ...own, why: `Sur cette page : ${quoted(label)}. ${own.why}` };
}

export function messageFor(view: View, verdict: VerdictKind, orphaned = false, { label, opener, covered }: OnPage = {}): Message {
  const { says, step, where, page } = view;
  const as = (kind: Message['kind'], said: Said, sure: boolean, here: boolean): Message => ({ kind, ...said, sure, step: here });
  if (orphaned) return as('orphaned', says.orphaned, false, false);
  if (!step) return as('finished', says.finished, true, false);
  if (page === 'elsewhere' && where !== 'lost') return as('elsewhere', says.elsewhere, true, true);
  if (where !== 'here') return as(where, says[where], false, false);
  if (verdict === 'found' || isQuestion(step) || !step.target) return as('found', asOnPage(says.found, label), true, true);
  if (verdict === 'hidden' && covered) return as('hidden', says.covered, false, true);
  if (verdict === 'hidden' && opener) return as('hidden', { ...says.opener, say: says.opener.say.replace(PLACE, () => opener) }, false, true);
  return as(verdict, says[verdict], false, true);
}
