/** The page of a step is one of its site. */
import { ELSEWHERE } from '../../../core/guide/guide.ts';
import { quote } from '../fault.ts';
import { didYouMean } from '../near.ts';
import type { DataRule } from './rule.ts';

export const pages: DataRule = (data, { site }) => {
  const steps = data && typeof data === 'object' ? (data as { steps?: unknown }).steps : undefined;
  if (!site || !Array.isArray(steps)) return [];
  const known = [...Object.keys(site.pages), ELSEWHERE];
  return steps.flatMap((step: unknown, index) => {
    const page = step && typeof step === 'object' ? (step as { page?: unknown }).page : undefined;
    if (typeof page !== 'string' || known.includes(page)) return [];
    const repair = didYouMean(page, known) || ` Ajoutez-la à ses pages, ou prenez-en une\u00A0: ${known.join(', ')}.`;
    return [{ path: ['steps', index, 'page'], once: true, what: `${quote(page)} n’est pas dans site.json.${repair}` }];
  });
};
