/**
 * Mutations that add to the control what real sites add, in elements of its own. Others remove the control and leave
 * its words in the surroundings of the page.
 */
import { remove } from './company.ts';
import { labelOf, type Mutation, type Subject, stackOf, wordsOf } from './parts.ts';

/** Adds an element to what names the target. A label with inner markup keeps its own elements. */
const add =
  (where: 'afterbegin' | 'beforeend', pick: (subject: Subject) => string): Mutation =>
  (subject) => {
    const label = labelOf(subject.element);
    if (!label || !wordsOf(subject.element) || label.localName === 'input') return null;
    label.insertAdjacentHTML(where, pick(subject));
    return { right: [subject.element] };
  };

export const wordsBehind = add('beforeend', ({ random }) =>
  random.pick([
    ' <span>(ODT, 42 Ko)</span>',
    ' <em>Camille Roussillon</em>',
    ' <span class="texte-aide">Trois minutes suffisent.</span>',
    '<p>Une phrase de plus, sous les mots.</p>',
    ' <small>à vérifier</small>',
  ]),
);
export const wordsInFront = add('afterbegin', ({ random }) =>
  random.pick(['<span class="etiquette badge">Nouveau</span> ', '<span>2.</span> ', '<span>Accéder à :</span> ']),
);
export const counted = add('beforeend', ({ random }) =>
  random.pick([
    ' <span class="compteur badge">8</span>',
    ' <b>(12)</b>',
    ' <span class="count">3 <i>éléments</i></span>',
  ]),
);
export const hinted: Mutation = (subject) =>
  /^(textbox|combobox|radio|checkbox|file)$/.test(subject.target.role)
    ? add('beforeend', ({ random }) =>
        random.pick([
          ' <span class="form-hint">Format attendu : 5 chiffres</span>',
          ' <span class="help-text">Sans espace ni tiret</span>',
          ' <small>Sur votre dernier courrier</small>',
        ]),
      )(subject)
    : null;
export const carded: Mutation = (subject) => {
  const { element, target } = subject;
  const words = wordsOf(element);
  if (!words || !/^(link|button)$/.test(target.role) || !element.matches('a,button,[role=button],[role=link]'))
    return null;
  element.innerHTML = `<h3>${words}</h3><p>Ce que vous y trouverez, en une phrase.</p>`;
  return { right: [element] };
};

/** Where its words stay after it has gone: on an element that is not part of the step. */
const menu = (words: string): string => `<header><nav aria-label="Menu"><a href="/m">${words}</a></nav></header>`;
const outsideMenus: ((words: string) => string)[] = [
  (words) => `<footer><a href="/f">${words}</a></footer>`,
  (words) => `<div id="cookie-banner" role="dialog" aria-label="Cookies"><button type="button">${words}</button></div>`,
  (words) =>
    `<div class="chat-window" style="position:fixed;right:0;bottom:0"><button type="button">${words}</button></div>`,
];
const goneInto =
  (furniture: ((words: string) => string)[]): Mutation =>
  (subject) => {
    const words = wordsOf(subject.element);
    const { site, target, random } = subject;
    if (!words || target.role === 'heading') return null;
    const top = stackOf(site).closest('.x-site') ?? stackOf(site);
    remove(subject);
    top.insertAdjacentHTML(random() < 0.5 ? 'beforebegin' : 'afterend', random.pick(furniture)(words));
    return { right: [] };
  };
const [footer, ...windows] = outsideMenus as [(words: string) => string, ...((words: string) => string)[]];
export const goneInFurniture = goneInto([footer, menu, ...windows]);
/** For a target that the author places in a menu: a menu with its words may really be it, so menus are left out. */
export const goneOutsideMenus = goneInto(outsideMenus);
