/** Mutations that change the words: within the author's variants, and beyond them. */
import { normalise, same } from '../../../../../core/locate/normalise.ts';
import { lengthened, reworded, synonym, translated } from '../../french.ts';
import { inside, isWithin } from '../tree.ts';
import { pad } from './company.ts';
import { otherTag, renamed, wrapped } from './markup.ts';
import { isHeading, type Mutation, type Subject, setWords, textsOf, wordsOf } from './parts.ts';

const written = (name: string): string => name.replace(/\s*\*\s*$/, ' votre service').trim();

/** A variant other than the one that the page has. */
const another = ({ element, target, random }: Subject): string | null => {
  const now = normalise(wordsOf(element));
  const others = target.names.filter((name) => !same(now, name)).map(written);
  return others.length ? random.pick(others) : null;
};

export const variant: Mutation = (subject) => {
  const words = another(subject);
  return words && setWords(subject.element, words) ? { right: [subject.element] } : null;
};

/** Several mutations at once, as when a site is redesigned. */
export const redesign: Mutation = (subject) => {
  const words = another(subject);
  if (!words || !setWords(subject.element, words)) return null;
  wrapped(subject);
  pad(subject);
  const tagged = otherTag(subject);
  const [element = subject.element] = tagged?.right ?? [];
  renamed({ ...subject, element });
  return { right: [element] };
};

/** The heading, legend or group name on the page that the author also wrote. */
function headingOf({ site, target }: Subject): Element | undefined {
  const words = (element: Element): string =>
    normalise(
      textsOf(element)
        .map(({ data }) => data)
        .join(' '),
    );
  return [...inside(site)].find(
    (each) =>
      each.matches('h1,h2,h3,legend,[role=heading],[id$="-name"],[id$="-legend"]') &&
      target.reasons?.under?.some((want) => same(words(each), want)),
  );
}

const retitle = (heading: Element, words: string): void => {
  const [first, ...rest] = textsOf(heading);
  if (first) first.data = words;
  for (const text of rest) text.data = '';
};

/**
 * The last heading before the element, when it applies to the element. A component beside it may have its own heading,
 * which does not apply.
 */
function headingBefore({ site, element }: Subject): Element | undefined {
  const all = [...inside(site)];
  const over = (heading: Element): boolean => isWithin(element, (heading.getRootNode() as ShadowRoot).host ?? site);
  return all.slice(0, all.indexOf(element)).findLast((each) => isHeading(each) && textsOf(each).length && over(each));
}

/**
 * The heading on the page becomes another of those that the author wrote. No guide lists two yet, but an author who had
 * seen both versions would list them.
 */
export const variantHeading: Mutation = (subject) => {
  const { element, target, random } = subject;
  const heading = headingOf(subject) ?? (target.role === 'heading' ? undefined : headingBefore(subject));
  if (!heading) return null;
  const now = normalise(heading.textContent ?? '');
  const listed = target.reasons?.under?.filter((want) => !same(now, want)) ?? [];
  const other = listed.length ? written(random.pick(listed)) : 'Vos démarches en ligne';
  const under = [...(target.reasons?.under ?? [now]), other];
  retitle(heading, other);
  return { right: [element], target: { ...target, reasons: { ...target.reasons, under } } };
};

export const headingReworded: Mutation = (subject) => {
  const heading = headingOf(subject);
  if (!heading) return null;
  retitle(
    heading,
    reworded(heading.textContent ?? '', subject.target.reasons?.under ?? [], subject.random) ??
      lengthened(heading.textContent ?? '', subject.random),
  );
  return { right: [subject.element] };
};

const change =
  (words: (subject: Subject, label: string) => string | null): Mutation =>
  (subject) => {
    const label = wordsOf(subject.element);
    const changed = label && words(subject, label);
    // A change that gives a listed variant is tested by the mutation « variant ».
    if (
      !changed ||
      subject.target.names.some((name) => same(normalise(changed), name)) ||
      !setWords(subject.element, changed)
    )
      return null;
    return { right: [subject.element] };
  };

export const reword = change(({ target, random }, label) => reworded(label, target.names, random));
export const lengthen = change(({ random }, label) => lengthened(label, random));
export const synonymous = change(({ target }, label) => synonym(label, target.names));
export const translate = change((_, label) => translated(label));
