import { wordsOf } from './name.ts';
import { normalise } from './normalise.ts';
import { parentOf } from './shadowed.ts';

/** A few words right before and after the element. */
export function nearbyWords(element: Element): string[] {
  let block = element;
  for (
    let around = parentOf(block);
    around && !block.previousElementSibling && !block.nextElementSibling;
    around = parentOf(block)
  )
    block = around;
  const beside = [block.previousElementSibling, block.nextElementSibling].filter((each) => each !== null);
  return beside.map((each) => normalise(wordsOf(each)).slice(0, 60)).filter(Boolean);
}
