/** How a step ends must agree with its other keys: `done`, `target`, `quiet`, `page`, `uncertain`. */
import { ELSEWHERE } from '../../../core/guide/guide.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import type { Finding } from '../fault.ts';
import { quoted } from '../readability.ts';
import { isToWrite, type StepRule } from './rule.ts';

/** What is uncertain must not be said as certain. */
const MAYBE = /peut-être|possible|parfois|souvent|pas toujours|selon|\bsi\b|\?/i;

export const doing: StepRule = (step, at) => {
  const findings: Finding[] = [];
  if (step.hints[0] === step.hints[1] && !isToWrite(step.hints[0] ?? ''))
    findings.push({ path: [...at, 'hints', 1], what: 'les deux indices sont les mêmes. Le second doit en dire plus.' });
  if (isQuestion(step)) return findings;
  if (step.uncertain && !step.hints.some((hint) => MAYBE.test(hint)))
    findings.push({
      path: [...at, 'hints'],
      what: 'l’étape n’est pas sûre\u00A0: un indice doit le dire (« peut-être », « parfois »…).',
    });
  if (step.quiet && (step.target || step.done !== 'said' || quoted(step.say).length !== 1))
    findings.push({
      path: [...at, 'quiet'],
      what: 'une étape silencieuse n’a pas de « target », finit par « said » et nomme la case entre « ».',
    });
  if (step.page === ELSEWHERE && (step.target || step.done !== 'page'))
    findings.push({
      path: [...at, 'page'],
      what: 'sur un site où nous n’allons pas\u00A0: pas de « target », et "done": "page".',
    });
  else if (['click', 'filled', 'chosen'].includes(step.done) && !step.target)
    findings.push({
      path: [...at, 'done'],
      what: `« ${step.done} » demande un « target »\u00A0: ce que l’on montre sur la page.`,
    });
  return findings;
};
