import { wordsOf } from './name.ts';
import { normalise } from './normalise.ts';

/** The words right before and after, a few. */
export function nearbyWords(element: Element): string[] {
  let block = element;
  while (block.parentElement && !block.previousElementSibling && !block.nextElementSibling) block = block.parentElement;
  const beside = [block.previousElementSibling, block.nextElementSibling].filter((each) => each !== null);
  return beside.map((each) => normalise(wordsOf(each)).slice(0, 60)).filter(Boolean);
}
