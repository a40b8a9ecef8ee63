/** The difficult words of a step are in the glossary, and in one of its sentences. */
import { isQuestion } from '../../../core/guide/step.ts';
import { normalise } from '../../../core/locate/normalise.ts';
import { type Finding, quote } from '../fault.ts';
import { didYouMean } from '../near.ts';
import { isToWrite, type StepRule } from './rule.ts';

export const words: StepRule = (step, at, { project }) => {
  const known = Object.keys(project.library.words);
  const sentences = [isQuestion(step) ? step.ask : step.say, step.why, ...step.hints, step.stuck ?? ''];
  if (!known.length || sentences.some(isToWrite)) return [];
  return (step.words ?? []).flatMap((word, index): Finding[] => {
    const path = [...at, 'words', index];
    if (!known.includes(word))
      return [
        {
          path,
          what: `${quote(word)} n’est pas dans guides/glossary.json.${didYouMean(word, known) || ' Ajoutez-l’y, ou retirez-le.'}`,
        },
      ];
    return sentences.some((sentence) => normalise(sentence).includes(normalise(word)))
      ? []
      : [{ path, what: `${quote(word)} n’est dans aucune phrase de l’étape. Retirez-le.` }];
  });
};
