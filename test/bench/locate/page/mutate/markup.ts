/** Mutations that keep the words and change the markup around them. */
import type { Random } from '../../random.ts';
import { around, inside, isWithin } from '../tree.ts';
import {
  blockOf,
  labelOf,
  type Mutation,
  type Subject,
  sectionOf,
  siblingsOf,
  stackOf,
  textsOf,
  wordsOf,
} from './parts.ts';

const REFERENCES = ['for', 'aria-labelledby', 'aria-controls', 'aria-describedby', 'aria-activedescendant', 'list'];

export const asDrawn: Mutation = ({ element }) => ({ right: [element] });

export const renamed: Mutation = ({ site, element, random }) => {
  const salt = random.below(46656).toString(36);
  const other = (name: string): string =>
    name.replace(
      /\S+/g,
      (one) => `${salt}-${[...one].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(36)}`,
    );
  for (const each of inside(site))
    for (const name of ['class', 'id', 'name', ...REFERENCES]) {
      const value = each.getAttribute(name);
      // The classes that fold a part away are kept. Without them the part would be open, which is another mutation.
      if (value)
        each.setAttribute(
          name,
          name === 'class'
            ? `${other(value)} ${value.match(/x-collapse\S*|x-drawn\S*/g)?.join(' ') ?? ''}`
            : other(value),
        );
    }
  return { right: [element] };
};

const wrap = (node: Element, random: Random): void => {
  const inline = node.parentElement?.closest('p,label,button,a,h1,h2,h3,span');
  for (let depth = 1 + random.below(3); depth; depth--) {
    const wrapper = node.ownerDocument.createElement(inline ? 'span' : 'div');
    wrapper.className = `w${random.below(999)}`;
    node.replaceWith(wrapper);
    wrapper.append(node);
  }
};

export const wrapped: Mutation = ({ site, element, random }) => {
  const free = [...inside(site)].filter(
    (each) =>
      each.matches('p,h1,h2,h3,div,label,button,a,span') &&
      !around(each)?.matches('ul,ol,dl,select,fieldset,[role=radiogroup]'),
  );
  for (const each of random.shuffle(free).slice(0, 6)) if (each.isConnected) wrap(each, random);
  wrap(element, random);
  return { right: [element] };
};

export const reordered: Mutation = (subject) => {
  const siblings = siblingsOf(blockOf(subject));
  if (siblings.length < 2) return null;
  const [first] = siblings;
  const marker = subject.site.ownerDocument.createComment('');
  first?.before(marker);
  marker.after(...subject.random.shuffle(siblings));
  return { right: [subject.element] };
};

/** The words stay the same, but the case, the spaces, the punctuation and what forms add may change. */
export const decorated: Mutation = ({ element, random }) => {
  const label = labelOf(element);
  const [text] = label ? textsOf(label) : [];
  if (!text) return null;
  const words = text.data.trim();
  const added = element.matches('input,select,textarea,[role=combobox]')
    ? [`${words} *`, `${words} (obligatoire)`, `${words}\u00a0:`, `* ${words}`]
    : element.matches('a,[role=link]')
      ? [`${words} (nouvelle fenêtre)`, `${words} - nouvelle fenêtre`, `\ue900 ${words}`]
      : [`${words} \uf061`, `\u00ab\u00a0${words}\u00a0\u00bb`];
  text.data = random.pick([
    ...added,
    words.toUpperCase(),
    words.replace(/ /g, '\u00a0'),
    words.replace(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00ad$2'),
    words.replace(/’/g, "'").replace(/^/, '\n   '),
  ]);
  return { right: [element] };
};

export const split: Mutation = ({ element, random }) => {
  const label = labelOf(element);
  const texts = label ? textsOf(label) : [];
  if (!texts.length) return null;
  for (const text of texts) {
    const parts =
      random() < 0.5 ? text.data.split(/(?<=\s)/) : [text.data.slice(0, 2), text.data.slice(2, 5), text.data.slice(5)];
    text.replaceWith(
      ...parts.filter(Boolean).flatMap((part, index) => {
        const piece = text.ownerDocument.createElement(index % 2 ? 'b' : 'span');
        piece.textContent = part;
        return [piece, text.ownerDocument.createComment('')];
      }),
    );
  }
  return { right: [element] };
};

export const ariaAgainstWords: Mutation = ({ element, random }) => {
  element.setAttribute(
    'aria-label',
    random.pick(['Action principale', 'Élément interactif', 'Ouvrir', 'Champ du formulaire']),
  );
  return { right: [element] };
};

export const wordsInAria: Mutation = ({ element }) => {
  const words = wordsOf(element);
  const label = labelOf(element);
  if (!words || !label) return null;
  element.removeAttribute('aria-labelledby');
  element.setAttribute('aria-label', words);
  for (const text of textsOf(label)) text.data = '';
  if (label === element)
    element.insertAdjacentHTML(
      'beforeend',
      '<svg width="24" height="24" aria-hidden="true"><path d="M2 2h20v20H2z"/></svg>',
    );
  return { right: [element] };
};

/** Another tag or role that looks the same to a person. */
export const otherTag: Mutation = ({ element }) => {
  const make = (tag: string, attributes: Record<string, string>, words = true): Element => {
    const made = element.ownerDocument.createElement(tag);
    for (const name of ['id', 'class', 'aria-labelledby', 'aria-label', 'name'])
      if (element.hasAttribute(name)) made.setAttribute(name, element.getAttribute(name) ?? '');
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (words) made.append(...element.childNodes);
    element.replaceWith(made);
    return made;
  };
  const role = element.getAttribute('role');
  const type = element.getAttribute('type');
  const words = wordsOf(element);
  if (element.localName === 'a') return { right: [make('button', { type: 'button' })] };
  if (element.localName === 'button') return { right: [make('a', { href: '/suite' })] };
  if (role === 'button') return { right: [make('button', { type: 'button' })] };
  if (role === 'link') return { right: [make('a', { href: '/suite' })] };
  if (element.localName === 'input' && (type === 'checkbox' || type === 'radio'))
    return {
      right: [
        make(
          'div',
          {
            role: type,
            'aria-checked': 'false',
            'aria-label': words,
            tabindex: '0',
            style: 'min-width: 20px; min-height: 20px',
            class: '',
          },
          false,
        ),
      ],
    };
  if (role === 'radio' || role === 'checkbox') {
    const id = `${element.id}-box`;
    const label = make('label', { for: id });
    label.removeAttribute('id');
    label.insertAdjacentHTML('beforebegin', `<input type="${role}" id="${id}">`);
    return { right: [label.previousElementSibling as Element] };
  }
  if (element.localName === 'input' && type !== 'file') return { right: [make('textarea', { rows: '1' }, false)] };
  if (element.localName === 'textarea') return { right: [make('input', { type: 'text' }, false)] };
  if (element.localName === 'select')
    return {
      right: [
        make(
          'div',
          { role: 'combobox', 'aria-label': words, tabindex: '0', style: 'min-width: 90px; min-height: 30px' },
          false,
        ),
      ],
    };
  if (role === 'combobox') return { right: [make('select', {}, false)] };
  return null;
};

/** Moves the target elsewhere on the page, together with its heading or its group when these identify it. */
export const moved: Mutation = (subject) => {
  const { target, site, element, random } = subject;
  const stack = stackOf(site);
  const first = random() < 0.5;
  const parts = target.reasons?.under ? sectionOf(subject) : [blockOf(subject)];
  if (!parts.length || stack.children.length <= parts.length || parts.some((part) => part === stack)) return null;
  if (first) stack.prepend(...parts);
  else stack.append(...parts);
  return { right: [element] };
};

/** The page while it is being drawn: what comes after the target is not there yet. */
export const halfDrawn: Mutation = ({ site, element }: Subject) => {
  for (const block of [...stackOf(site).children].reverse()) {
    if (isWithin(element, block)) break;
    block.remove();
  }
  return { right: [element] };
};
