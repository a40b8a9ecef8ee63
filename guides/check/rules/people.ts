/** Every text that is replaced for another person occurs somewhere, and the first person's name is replaced. */
import { type Finding, quote } from '../fault.ts';
import { didYouMean } from '../near.ts';
import type { PracticeRule } from './rule.ts';

export const people: PracticeRule = ({ person, papers, screens, others = [] }) => {
  const written = JSON.stringify([person, papers, screens]);
  const values = papers.flatMap(({ lines }) => lines.map(({ value }) => value));
  return others.flatMap(({ instead }, index): Finding[] => {
    const path = ['others', index, 'instead'];
    const names = Object.keys(instead);
    const lost = names.filter((value) => !written.includes(JSON.stringify(value).slice(1, -1)));
    return [
      ...lost.map((value) => ({
        path: [...path, value],
        onKey: true,
        what: `${quote(value)} n’est écrit nulle part.${didYouMean(value, [person.name, ...values]) || ' Corrigez-le, ou retirez-le.'}`,
      })),
      ...(lost.length || names.some((value) => person.name.includes(value))
        ? []
        : [{ path, what: `dites aussi qui remplace ${quote(person.name)}.` }]),
    ];
  });
};
