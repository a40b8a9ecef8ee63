/** What the toolbar button says when it is pointed at or read aloud. Pure. */
import type { View } from './viewModel.ts';

const NAME = 'Faire avec';

export function titleOf(view: Pick<View, 'n' | 'm' | 'step' | 'speaker' | 'stopped'> | null): string {
  if (!view) return NAME;
  if (view.stopped) return `${NAME}. Le guide est arrêté.`;
  if (!view.step) return `${NAME}. Guide terminé.`;
  const step = `${NAME}. Étape ${view.n} sur ${view.m}.`;
  return view.speaker === 'panel' ? `${step} Cliquez ici pour lire l’étape.` : step;
}
