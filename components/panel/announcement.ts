/** The only polite live region. It is empty at first, and then changes once per step, place or hint. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeMessages, situationOf } from '../../core/session/stepMessages.ts';
import type { View } from '../../core/session/viewModel.ts';
import { texts } from '../step/texts.ts';
import type { PanelState } from './state.ts';
import { words } from './words.ts';

function ofView(view: View): string {
  if (view.alert) return view.alert;
  const { say, why } = view.said;
  if (!view.step) return `${say} ${why} ${view.after.join(' ')}`.trim();
  // The bubble announces its own sentences.
  if (view.speaker === 'page') return '';
  const place = situationOf(view);
  return [
    ...(place === 'here' ? [] : [placeMessages[place](view).say]),
    `${texts.count(view.n, view.m)}.`,
    say,
    why,
  ].join(' ');
}

function announcement(state: PanelState): string {
  switch (state.kind) {
    case 'asking':
      return '';
    case 'none':
      return (state.running === null ? words.none : words.other).title;
    case 'broken':
      return (state.orphaned ? words.orphaned : words.broken).title;
    case 'guide':
      return ofView(state.view);
  }
}

/** The text is set directly, so that the region changes exactly once: a re-render could write the same text again. */
export function useAnnouncement(state: PanelState, attentive: () => boolean): RefObject<HTMLParagraphElement | null> {
  const region = useRef<HTMLParagraphElement>(null);
  const text = announcement(state);
  useEffect(() => {
    if (!region.current || text === region.current.textContent) return;
    if (attentive() || (state.kind === 'guide' && state.view.speaker === 'panel')) region.current.textContent = text;
  }, [text]);
  return region;
}
