/** The places where the text of a control stands (its own, its labels, its references), each cut into parts. */
import { fileOpenerOf } from './fileOpener.ts';
import { FIELDS, labelsOf, wordsOf } from './name.ts';
import { barePart, type NamePart, partsOf } from './nameParts.ts';
import { normalise } from './normalise.ts';

/** How many references and labels are read. */
const MOST = 8;

const idsOf = (element: Element, name: string): string[] =>
  (element.getAttribute(name)?.trim().split(/\s+/) ?? []).filter(Boolean).slice(0, MOST);

/** It cannot be pressed, and says that this is not for want of an answer: nobody is sent to it. */
const isDown = (element: Element): boolean =>
  element.matches(':disabled,[aria-disabled=true]') && DOWN.test(wordsOf(element));
const DOWN = /indisponible|maintenance|hors service|suspendu/i;

export function nameParts(element: Element): NamePart[] {
  if (isDown(element)) return [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const find = (id: string): Element | null => root.getElementById?.(id) ?? null;
  const described = [...idsOf(element, 'aria-describedby'), ...idsOf(element, 'aria-errormessage')];
  const isField = element.matches(FIELDS);
  const labels = labelsOf(element);
  const named = idsOf(element, 'aria-labelledby').flatMap((id) => find(id) ?? []);
  const opener = isField && !labels.length && !named.length ? fileOpenerOf(element) : null;
  const sources = [...(isField ? [] : [element]), ...labels, ...named.filter((one) => one !== element)];
  if (opener) sources.push(...labelsOf(opener), opener);
  const parts = sources.flatMap((source) => partsOf(source, described));
  // A list named by its label and by its value, or a button with a label beside it: each is also a name alone.
  const alone = [...labels, ...named].length > 1 || (!isField && labels.length) || named.includes(element);
  if (alone)
    for (const one of [...labels, ...named])
      if (one !== element && !one.matches(FIELDS)) {
        const name = normalise(wordsOf(one));
        if (name) parts.push({ name, rest: one === (named[0] ?? labels[0]) ? 'help' : 'apart', left: '' });
      }
  for (const attribute of ['aria-label', 'placeholder', 'title', 'value', 'alt']) {
    if (attribute === 'value' && element.getAttribute('type') !== 'submit') continue;
    const words = element.getAttribute(attribute);
    if (words) parts.push(...barePart(normalise(words)));
  }
  return parts;
}
