/** Spaces, apostrophes, accents: what can be repaired automatically is a matter of typing; « tu » needs a person. */
import type { Finding } from '../fault.ts';
import { mendSentence, sentencesOf, typographyFaults } from '../typography.ts';
import { type DataRule, isToWrite } from './rule.ts';

export interface TypingFinding extends Finding {
  typing: boolean;
}

export const typing: DataRule = (data): TypingFinding[] =>
  sentencesOf(data)
    .filter(({ text }) => !isToWrite(text))
    .flatMap(({ path, text }) => {
      const left = typographyFaults(mendSentence(text).text);
      const mendable = typographyFaults(text).filter((repair) => !left.includes(repair));
      return [
        ...left.map((repair) => ({ path, what: `${repair}.`, typing: false })),
        ...mendable.map((repair) => ({ path, what: `${repair}.`, typing: true })),
      ];
    });
