/** What the bubble says for a view and a verdict: the sentence of the case, with the words of this page in it. */

import { isQuestion } from '../../core/guide/step.ts';
import type { VerdictKind } from '../../core/session/state.ts';
import type { Message, StepMessages, View } from '../../core/session/viewModel.ts';

export interface ShownMessage extends Message {
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
  /** Why it is not pointed at, when the verdict has several sentences: what is in the way, or where we cannot see. */
  as?: keyof StepMessages | undefined;
  /** Words of the page that may be said (core/page/spokenWords.ts), to put in the sentence: its own where they are not the guide's, what to open first, the heading to look under. */
  words?: string | undefined;
}

export function messageFor(
  view: View,
  verdict: VerdictKind,
  orphaned = false,
  { as, words }: OnPage = {},
): ShownMessage {
  // What opens it may not be named: then it is only said to be hidden.
  const why = as === 'opener' && !words ? 'hidden' : as;
  const { says, step, where, page } = view;
  const show = (kind: ShownMessage['kind'], said: Message, sure: boolean, here: boolean): ShownMessage => ({
    kind,
    ...said,
    sure,
    step: here,
  });
  /** « { … ¤ … } »: said with the page's words, or not at all. */
  const full = (text: string): string =>
    text.replace(/{(.*)¤(.*)}/, (_, before: string, after: string) => (words ? before + words + after : ''));
  const onPage = ({ say, why }: Message): Message => ({ say: full(say), why: full(why) });
  if (orphaned) return show('orphaned', says.orphaned, false, false);
  if (!step) return show('finished', says[view.stopped ? 'stopped' : 'finished'], true, false);
  if (page === 'elsewhere' && where !== 'lost') return show('elsewhere', says.elsewhere, true, true);
  // Of a page that is not known, why it may be so is said where it is known.
  const known = where === 'lost' && !view.offer && !view.moved ? why : undefined;
  if (where !== 'here') return show(where, onPage(says[known ?? where]), false, false);
  if (verdict === 'found' || isQuestion(step) || !step.target)
    return show('found', onPage(says[words ? 'labelled' : 'found']), true, true);
  return show(
    verdict,
    onPage(
      says[why && (/hid|unr/.test(verdict) || (verdict === 'absent' && !/^(fr|cl|can)/.test(why))) ? why : verdict],
    ),
    false,
    true,
  );
}
