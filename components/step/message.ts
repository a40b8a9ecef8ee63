/** Chooses the sentence of the bubble for a view and a verdict, and inserts the words of this page in it. */

import { isQuestion } from '../../core/guide/step.ts';
import type { VerdictKind } from '../../core/session/state.ts';
import type { Message, StepMessages, View } from '../../core/session/viewModel.ts';

export interface ShownMessage extends Message {
  kind: VerdictKind | 'lost' | 'elsewhere' | 'orphaned' | 'finished';
  /** The position of the element is certain: the edge is solid and a ring is drawn. */
  sure: boolean;
  /** The step can be done now: its question or « C’est fait » is shown. */
  step: boolean;
}

/** What the companion knows about the target. None of it leaves the page, and the panel does not receive it. */
export interface OnPage {
  /** The target is found but not shown, because of the level of help. */
  mute?: boolean;
  /**
   * Why there is no ring, when the verdict has several sentences: what covers the target, or which area the extension
   * cannot read.
   */
  as?: keyof StepMessages | undefined;
  /**
   * Words of the page that may be quoted (core/page/spokenWords.ts): the target's own when they differ from the
   * guide's, what to open first, the heading to look under.
   */
  words?: string | undefined;
  /**
   * The first field that the page still requires, or the message by which it refuses, before its button leads to the
   * next page.
   */
  obstacle?: Element | undefined;
}

export function messageFor(
  view: View,
  verdict: VerdictKind,
  orphaned = false,
  { as, words }: OnPage = {},
): ShownMessage {
  // When the label of the control that reveals the target may not be quoted, the sentence only says that the target is
  // hidden.
  const why = as === 'opener' && !words ? 'hidden' : as;
  const { says, step, where, page } = view;
  const show = (kind: ShownMessage['kind'], said: Message, sure: boolean, here: boolean): ShownMessage => ({
    kind,
    ...said,
    sure,
    step: here,
  });
  /** A part in braces, « { … ¤ … } », is used with the page's words, or removed when there are none. */
  const full = (text: string): string =>
    text.replace(/{(.*)¤(.*)}/, (_, before: string, after: string) => (words ? before + words + after : ''));
  const onPage = ({ say, why, first }: Message): Message => ({ say: full(say), why: full(why), first });
  if (orphaned) return show('orphaned', says.orphaned, false, false);
  if (!step) return show('finished', says[view.stopped ? 'stopped' : 'finished'], true, false);
  if (page === 'elsewhere' && where !== 'lost') return show('elsewhere', says.elsewhere, true, true);
  // On an unknown page, the sentence states the cause if it is known.
  const known = where === 'lost' && !view.offer && !view.moved ? why : undefined;
  if (where !== 'here') return show(where, onPage(says[known ?? where]), false, false);
  if (verdict === 'found' || isQuestion(step) || !step.target)
    return show(
      'found',
      onPage(says[as === 'incomplete' ? as : as === 'refused' ? 'answered' : words ? 'labelled' : 'found']),
      true,
      true,
    );
  return show(
    verdict,
    onPage(
      says[why && (/hid|unr/.test(verdict) || (verdict === 'absent' && !/^(fr|cl|can)/.test(why))) ? why : verdict],
    ),
    false,
    true,
  );
}
