/** What the toolbar button shows for a tab: little, and only when the page cannot. */
import { situationOf } from './stepMessages.ts';
import type { View } from './viewModel.ts';
import { badgeWords } from './words.ts';

export function badgeOf(view: View | null): { text: string; title: string } {
  if (view?.step && situationOf(view) === 'elsewhere') return { text: '?', title: badgeWords.elsewhere };
  if (view?.step && view.speaker === 'panel') return { text: '…', title: badgeWords.panel };
  if (view?.step) return { text: '', title: badgeWords.step(view.n, view.m) };
  return { text: '', title: badgeWords.none };
}
