/** On a practice site nothing is official, so a sentence that says so is left out, whoever wrote it. Pure. */
import type { Act, Question } from '../guide/guide.ts';

/** « C’est le site officiel » is about where the person is; « le vrai site finit par… » is about another site. */
const CLAIM =
  /^(?!.*\bn’est pas\b).*(?:\bc’est|\bvous êtes|\bvoici|\bbienvenue)\b.*(?:site officiel|vrai site|site de l’État)/i;
const SENTENCES = /[^.!?]+[.!?]*\s*/g;
const RIGHT_ADDRESS = 'C’est la bonne adresse. ';

function without(text: string): string {
  const sentences = text.match(SENTENCES) ?? [];
  return sentences
    .flatMap((sentence, index) => {
      if (!CLAIM.test(sentence) || sentence.trimEnd().endsWith('?')) return [sentence];
      // The answer to a question about the address.
      return sentences[index - 1]?.trimEnd().endsWith('?') ? [RIGHT_ADDRESS] : [];
    })
    .join('')
    .trim();
}

export function inPractice<S extends Act | Question>(step: S): S {
  const snags = step.snags?.map((snag) => ({ ...snag, way: without(snag.way) || snag.way }));
  const hints = step.hints.map((hint) => without(hint) || hint) as S['hints'];
  return { ...step, why: without(step.why), hints, ...(snags && { snags }) };
}
