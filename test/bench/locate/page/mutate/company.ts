/** Mutations that change what is around the target: copies, neighbours, the menus and footers of a redesign. */
import { filler, headings, lookAlike } from '../../french.ts';
import { inside, isWithin } from '../tree.ts';
import { beside, blockOf, labelOf, type Mutation, type Subject, stackOf, twin, wordsOf } from './parts.ts';

export const hiddenTwin: Mutation = (subject) => {
  const block = blockOf(subject);
  const other = twin(block, subject.element);
  const box = block.ownerDocument.createElement(block.localName === 'li' ? 'li' : 'div');
  const ways = [
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'width: 0; height: 0; overflow: hidden; position: absolute',
  ];
  const way = subject.random.below(ways.length + 1);
  if (way === ways.length) box.setAttribute('aria-hidden', 'true');
  else box.setAttribute('style', ways[way] ?? '');
  if (way === 3) other.element.setAttribute('style', 'width: 0; height: 0; padding: 0; border: 0; overflow: hidden');
  box.append(other.block);
  if (subject.random() < 0.5) block.before(box);
  else block.after(box);
  return { right: [subject.element] };
};

/** The same control at the top and at the bottom, with the same destination: both are right. */
export const visibleTwin: Mutation = (subject) => {
  const { element, site } = subject;
  const form = element.closest('form');
  const isSubmit = element.localName === 'button' && element.getAttribute('type') === 'submit' && form;
  if (element.localName !== 'a' && !isSubmit) return null;
  const block = blockOf(subject);
  if (element.localName === 'a') element.setAttribute('href', '/suite-de-la-demarche');
  const other = twin(block, element);
  if (subject.target.reasons?.under) block.after(other.block);
  else (isSubmit ? form : stackOf(site)).prepend(other.block);
  return { right: [element, other.element] };
};

export const neighbour: Mutation = (subject) => {
  const words = wordsOf(subject.element);
  return words && beside(subject, lookAlike(words, subject.target.names, subject.random))
    ? { right: [subject.element] }
    : null;
};

/** Adds menus, an aside and a footer in the site's own root. */
export function pad({ site, random }: Subject): void {
  const document = stackOf(site).ownerDocument;
  const nav = document.createElement('nav');
  nav.setAttribute('aria-label', 'Navigation principale');
  nav.innerHTML = `<ul>${random
    .shuffle(filler)
    .slice(0, 7)
    .map((words, index) => `<li><a href="/menu/${index}">${words}</a></li>`)
    .join('')}</ul>`;
  const footer = document.createElement('footer');
  footer.innerHTML = `<h2>${random.pick(headings)}</h2>${random
    .shuffle(filler)
    .slice(0, 9)
    .map((words, index) => `<a href="/pied/${index}">${words}</a> `)
    .join('')}
    <form><label for="bench-news">Votre avis sur cette page</label><input id="bench-news"><button type="button">Donner mon avis</button></form>`;
  const top = stackOf(site).closest('.x-site') ?? stackOf(site);
  top.before(nav);
  top.after(footer);
}

export const padded: Mutation = (subject) => {
  pad(subject);
  return { right: [subject.element] };
};

/** Adds the same words elsewhere, with another destination, under their own heading. */
export function elsewhere(subject: Subject): Element {
  const other = twin(blockOf(subject), subject.element);
  if (other.element.hasAttribute('href')) other.element.setAttribute('href', '/tout-autre-chose');
  const stack = stackOf(subject.site);
  const section = stack.ownerDocument.createElement('section');
  section.innerHTML = `<h2>${subject.random.pick(headings)}</h2>`;
  section.append(other.block);
  stack.append(section);
  return other.element;
}

export const namesake: Mutation = (subject) => {
  elsewhere(subject);
  return subject.target.reasons?.under ? { right: [subject.element] } : { right: [subject.element], ambiguous: true };
};

/** The same, when the author says in which part of the page the target is: that is enough to distinguish them. */
export const toldByPlace: Mutation = (subject) => {
  elsewhere(subject);
  return { right: [subject.element] };
};

/** Removes the control and its label, and the elements that contained nothing else. */
export function remove(subject: Pick<Subject, 'site' | 'element'>): void {
  const block = blockOf(subject);
  const controls = [block, ...(block.shadowRoot ? inside(block.shadowRoot) : []), ...inside(block)].filter((each) =>
    each.matches(
      'a[href],button,input,select,textarea,[role=button],[role=link],[role=radio],[role=checkbox],[role=combobox]',
    ),
  );
  const label = labelOf(subject.element);
  if (controls.length <= 1) block.remove();
  else {
    if (label && isWithin(label, block)) label.remove();
    subject.element.remove();
  }
}

export const gone: Mutation = (subject) => {
  remove(subject);
  return { right: [] };
};

export const goneLookAlike: Mutation = (subject) => {
  const words = wordsOf(subject.element);
  if (!words || !beside(subject, lookAlike(words, subject.target.names, subject.random))) return null;
  remove(subject);
  return { right: [] };
};

/** The words stay as a heading or a plain sentence, so there is nothing to press. */
export const gonePlainWords: Mutation = (subject) => {
  const words = wordsOf(subject.element);
  if (!words || subject.target.role === 'heading') return null;
  const plain = subject.element.ownerDocument.createElement(subject.random() < 0.5 ? 'h3' : 'p');
  plain.textContent = words;
  blockOf(subject).before(plain);
  remove(subject);
  return { right: [] };
};

/**
 * The target is identified by its heading. It is removed, and a control with the same name stays under another heading.
 */
export const goneNamesakeElsewhere: Mutation = (subject) => {
  if (!subject.target.reasons?.under) return null;
  elsewhere(subject);
  remove(subject);
  return { right: [] };
};

export const gonePadded: Mutation = (subject) => {
  remove(subject);
  pad(subject);
  return { right: [] };
};
