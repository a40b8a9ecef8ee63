/** The sentence of a step: one action, at most 15 words, the words of the page between « ». */
import type { Act } from '../../../core/guide/guide.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import { normalise, same } from '../../../core/locate/normalise.ts';
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { didYouMean } from '../near.ts';
import { orders, quoted, wordCount } from '../readability.ts';
import { type Context, isToWrite, type StepRule } from './rule.ts';

const LONGEST = 15;

export const instruction: StepRule = (step, at, context) => {
  const key = isQuestion(step) ? 'ask' : 'say';
  const text = isQuestion(step) ? step.ask : step.say;
  if (isToWrite(text)) return [];
  const words = wordCount(text);
  const path = [...at, key];
  return [
    ...(words > LONGEST ? [{ path, what: `${words} mots, il en faut ${LONGEST} au plus.` }] : []),
    ...(isQuestion(step) ? [] : [...verbFindings(step, path), ...labelFindings(step, at, context)]),
  ];
};

function verbFindings({ say }: Act, path: Path): Finding[] {
  const verbs = orders(say);
  if (verbs.length === 1) return [];
  const which = verbs.length ? ` (${verbs.join(', ')})` : '';
  const repair = verbs.length
    ? 'Gardez-en un, le reste fait une autre étape.'
    : 'Commencez par «\u00A0Cliquez\u00A0», «\u00A0Écrivez\u00A0»…';
  return [{ path, what: `une action, un verbe\u00A0: il y en a ${verbs.length}${which}. ${repair}` }];
}

function labelFindings(step: Act, at: Path, { line }: Context): Finding[] {
  if (!step.target) return [];
  const path = [...at, 'say'];
  const labels = quoted(step.say);
  const { names } = step.target;
  if (labels.length !== 1) return [{ path, what: 'il faut les mots de la page entre « », une seule fois.' }];
  return labels
    .filter((label) => !names.some((name) => same(normalise(label), name)))
    .map((label) => ({
      path,
      what: `${quote(label)} n’est pas dans target.names (ligne ${line([...at, 'target', 'names'])}).${didYouMean(label, names) || ' Mettez les mêmes mots aux deux endroits.'}`,
    }));
}
