import type { DurationFact, Fact } from '../session/state.ts';
import type { Setting } from './counter.ts';

export const stepFacts = [
  'seen',
  'done',
  'hint1',
  'hint2',
  'asked',
  'humanHelp',
  'back',
  'doubtful',
  'absent',
] as const satisfies readonly Fact[];
export const endings = ['finished', 'abandoned'] as const satisfies readonly Fact[];
export const durations = ['under30', 'from30to60', 'from60to120', 'over120'] as const satisfies readonly DurationFact[];

export const factWords: Record<Fact, string> = {
  seen: 'Vue',
  done: 'Faite',
  hint1: 'Premier indice',
  hint2: 'Second indice',
  asked: 'Aide demandée (coup de pouce, autonomie)',
  humanHelp: 'Aide humaine',
  back: 'Retour en arrière',
  doubtful: 'Élément douteux',
  absent: 'Élément absent',
  finished: 'Guide terminé',
  abandoned: 'Guide arrêté',
  under30: 'Moins de 30 minutes',
  from30to60: 'De 30 à 60 minutes',
  from60to120: 'De 1 à 2 heures',
  over120: '2 heures ou plus',
};

export const settingWords: Record<Setting, string> = { real: 'site réel', practice: 'entraînement' };

export const totalWords = {
  uses: 'Utilisations',
  help: 'Aide demandée, toutes sortes',
};
