/** The gesture of a step, as one word and one picture: from its target and how it ends, then from its sentence. */
import type { Act, Question } from '../guide/guide.ts';
import { pictograms } from '../guide/pictograms.ts';
import { isQuestion } from '../guide/step.ts';
import type { View } from './viewModel.ts';
import { gestureNames } from './words.ts';

type Gesture = keyof typeof gestureNames;

const said: readonly (readonly [RegExp, Gesture])[] = [
  [/imprim/i, 'print'],
  [/appelez|téléphonez/i, 'phone'],
  [/attendez|patientez/i, 'wait'],
  [/écrivez|tapez|recopiez|notez/i, 'write'],
  [/cliquez/i, 'click'],
  [/choisissez|cochez/i, 'choose'],
];

function gesture(step: Act | Question): Gesture {
  if (isQuestion(step)) return 'choose';
  const role = step.target?.role;
  if (role === 'textbox') return 'write';
  if (role === 'checkbox' || role === 'radio' || role === 'combobox') return 'choose';
  if (role && role !== 'heading') return 'click';
  if (step.done === 'filled') return 'write';
  if (step.done === 'chosen') return 'choose';
  return said.find(([words]) => words.test(step.say))?.[1] ?? 'read';
}

export function gestureOf(step: Act | Question): View['gesture'] {
  const which = gesture(step);
  return { name: gestureNames[which], path: pictograms[which] };
}
