/** What the toolbar button shows for a tab: little, and only when the page cannot. */
import { situationOf } from './stepMessages.ts';
import type { View } from './viewModel.ts';

export function badgeOf(view: View | null): { text: string; title: string } {
  if (view?.step && situationOf(view) === 'elsewhere')
    return { text: '?', title: 'Faire avec : je ne vois pas ce site. Lisez l’adresse.' };
  if (view?.step && view.speaker === 'panel') return { text: '…', title: 'Faire avec : l’étape est dans le panneau.' };
  if (view?.step) return { text: '', title: `Faire avec : étape ${view.n} sur ${view.m}.` };
  return { text: '', title: 'Faire avec' };
}
