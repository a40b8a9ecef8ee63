/** The difficult words of a step are in the glossary, and in one of its sentences. */
import { isQuestion } from '../../../core/guide/step.ts';
import { normalise } from '../../../core/locate/normalise.ts';
import { type Finding, quote } from '../fault.ts';
import { didYouMean } from '../near.ts';
import { isToWrite, type StepRule } from './rule.ts';

/** Everybody says these, or they stand on the keys and the files themselves. */
const COMMON = new Set(['PDF', 'SMS', 'PC', 'JPG', 'PNG', 'TV', 'OU', 'NON', 'OUI', 'AB', 'CD']);

/** Initials that a sentence says by itself: what stands between « » is the site's own word. */
const acronymsIn = (sentences: string[]): string[] => [
  ...new Set(
    sentences
      .flatMap(
        (sentence) => sentence.replace(/«[^«»]*»/g, '').match(/(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}-])/gu) ?? [],
      )
      .filter((name) => !COMMON.has(name)),
  ),
];

export const words: StepRule = (step, at, { project }) => {
  const known = Object.keys(project.library.words);
  const main = [isQuestion(step) ? step.ask : step.say, step.why, ...step.hints, step.stuck ?? ''];
  if (!known.length || main.some(isToWrite)) return [];
  const answers = isQuestion(step) ? step.options.map(({ label }) => label) : [];
  const sentences = [...main, ...answers, ...(step.snags ?? []).flatMap(({ sees, way }) => [sees, way])];
  const unknown = acronymsIn(sentences).filter(
    (name) => !(step.words ?? []).some((word) => word.split(' ').includes(name)),
  );
  const unexplained = unknown.map(
    (name): Finding => ({
      path: at,
      what: `${quote(name)} n’est pas expliqué. Ajoutez-le à « words »${known.includes(name) ? '' : ' et à guides/glossary.json'}, ou écrivez-le en entier.`,
    }),
  );
  const odd = (step.words ?? []).flatMap((word, index): Finding[] => {
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
  return [...odd, ...unexplained];
};
