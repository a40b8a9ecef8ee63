// @vitest-environment happy-dom
/** happy-dom has no layout: what is visible is said by the test (`data-unseen` is not). The browser suites have the real thing. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../core/guide/guide.ts';
import { locateOnce } from '../../core/locate/locateOnce.ts';
import { typedIn } from '../support/unit/typed.ts';

const link: Target = { role: 'link', names: ['Mes attestations'] };
/** The only kind of frame that happy-dom loads. */
const FRAME = '<iframe srcdoc="<p></p>"></iframe>';
const seen = (element: Element) => !element.closest('[data-unseen]');
const look = (target: Target, html?: string, root: Document | Element = document) => {
  if (html !== undefined) document.body.innerHTML = html;
  return locateOnce(target, root, seen).verdict;
};
const where = (id: string) => expect.objectContaining({ kind: 'found', element: document.getElementById(id) });
beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the five verdicts', () => {
  it('found', () => {
    expect(look(link, '<a href="/p">Mes papiers</a><a id=x href="/a">Mes attestations</a>')).toEqual(where('x'));
  });

  it('doubtful: several alike, or one that resembles', () => {
    const two = look(link, '<a href="/1">Mes attestations</a><a href="/2">Mes attestations</a>');
    expect(two).toEqual({ kind: 'doubtful', elements: [...document.querySelectorAll('a')] });
    expect(
      look({ ...link, names: ['Attestations en ligne gratuites'] }, '<a href="/1">Attestations en ligne</a>').kind,
    ).toBe('doubtful');
  });

  it('hidden', () => {
    expect(look(link, '<nav data-unseen><a href="/a">Mes attestations</a></nav>')).toEqual({
      kind: 'hidden',
      element: document.querySelector('a'),
    });
  });

  it('absent', () => {
    expect(look(link, '<p>Mes attestations</p><a>Mes attestations</a>')).toEqual({ kind: 'absent' });
  });

  it('unreachable: absent, and a large visible frame is sealed', () => {
    document.body.innerHTML = FRAME;
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    Object.defineProperty(frame, 'contentDocument', { value: null });
    const size = (width: number, height: number) => {
      frame.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
    };
    size(600, 400);
    expect(look(link)).toEqual({ kind: 'unreachable', what: 'frame' });
    frame.insertAdjacentHTML('beforebegin', '<h2>  Payer\n  en ligne</h2><h3 data-unseen>Caché</h3>');
    frame.insertAdjacentHTML('afterend', '<h2>Après</h2>');
    expect(look(link)).toEqual({ kind: 'unreachable', what: 'frame', under: 'Payer en ligne' });
    size(1, 1);
    expect(look(link)).toEqual({ kind: 'absent' });
    size(600, 400);
    frame.dataset.unseen = '';
    expect(look(link)).toEqual({ kind: 'absent' });
  });
});

describe('the label on this page', () => {
  it('is told when it is another variant than the first', () => {
    const target: Target = { role: 'button', names: ['Continuer', 'Suivant', 'Continuer vers *'] };
    expect(look(target, '<button>Suivant</button>')).toMatchObject({ label: 'Suivant' });
    expect(look(target, '<button>CONTINUER</button>')).toMatchObject({ label: undefined });
    expect(look(target, '<button> Continuer\n vers le paiement</button>')).toMatchObject({
      label: 'Continuer vers le paiement',
    });
  });
});

describe('what it stands under', () => {
  const oui: Target = { role: 'radio', names: ['Oui'], reasons: { under: ['Êtes-vous locataire ?'] } };
  const radios = (...ids: string[]) => ids.map((id) => `<label><input type=radio name=${id} id=${id}>Oui</label>`);

  it.each([
    [
      'a legend',
      ([a, b]: string[]) =>
        `<fieldset><legend>Êtes-vous marié ?</legend>${a}</fieldset><fieldset><legend>Êtes-vous locataire ?</legend>${b}</fieldset>`,
    ],
    [
      'a legend inside a wrapper',
      ([a, b]: string[]) =>
        `<fieldset>${a}</fieldset><fieldset><div><legend>Êtes-vous locataire ?</legend></div>${b}</fieldset>`,
    ],
    ['a heading', ([a, b]: string[]) => `<h2>Êtes-vous marié ?</h2>${a}<h2>Êtes-vous locataire ?</h2>${b}`],
    [
      'an ARIA heading',
      ([a, b]: string[]) => `<h1>x</h1>${a}<div role=heading aria-level=2>Êtes-vous locataire ?</div>${b}`,
    ],
    [
      'a named group',
      ([a, b]: string[]) => `<div>${a}</div><div role=radiogroup aria-label="Êtes-vous locataire ?">${b}</div>`,
    ],
    [
      'a group named elsewhere',
      ([a, b]: string[]) => `<p id=n>Êtes-vous locataire&nbsp;?</p>${a}<div role=group aria-labelledby=n>${b}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(look(oui, html(radios('a', 'b')))).toEqual(where('b'));
  });

  it('a heading reigns until another of its level or above', () => {
    const target: Target = { role: 'link', names: ['Voir'], reasons: { under: ['Mon compte'] } };
    expect(
      look(target, '<h2>Mon compte</h2><h3>Papiers</h3><a id=x href="/1">Voir</a><h2>Aide</h2><a href="/2">Voir</a>'),
    ).toEqual(where('x'));
    expect(look(target, '<h3>Mon compte</h3><h2>Aide</h2><a href="/2">Voir</a>').kind).toBe('doubtful');
  });

  it('a selector only ever hints, and a broken one says nothing', () => {
    const html = '<p class=p><a id=x href="/1">Mes attestations</a></p><a href="/2">Mes attestations</a>';
    expect(look({ ...link, hint: 'p a' }, html)).toEqual(where('x'));
    expect(look({ ...link, hint: ':::' }, html).kind).toBe('doubtful');
    expect(look({ ...link, names: ['Autre'], hint: 'p a' }, html).kind).toBe('absent');
  });
});

describe('beyond the document', () => {
  const shadow = (host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot => {
    const root = host.attachShadow({ mode });
    root.innerHTML = html;
    return root;
  };

  it('goes into open shadow roots, nested ones too, and names them to the watcher', () => {
    document.body.innerHTML = '<h2>Mon compte</h2><x-a></x-a>';
    const outer = shadow(document.querySelector('x-a') as Element, '<x-b></x-b>');
    const inner = shadow(outer.querySelector('x-b') as Element, '<a href="/a">Mes attestations</a>');
    const { verdict, roots } = locateOnce({ ...link, reasons: { under: ['Mon compte'] } }, document, seen);
    expect(verdict).toMatchObject({ kind: 'found', element: inner.querySelector('a') });
    expect(roots).toEqual([outer, inner]);
  });

  it('does not see closed ones', () => {
    document.body.innerHTML = '<x-a></x-a>';
    shadow(document.querySelector('x-a') as Element, '<a href="/a">Mes attestations</a>', 'closed');
    expect(look(link).kind).toBe('absent');
  });

  // A frame of another origin, a frame that loads late: the browser suites have them.
  it('goes into frames of the same origin', () => {
    document.body.innerHTML = FRAME;
    const inner = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    inner.body.innerHTML = '<h1>x</h1><a href="/a">Mes attestations</a>';
    const { verdict, roots } = locateOnce(link, document, seen);
    expect(verdict).toMatchObject({ kind: 'found', element: inner.querySelector('a') });
    expect(roots).toEqual([inner]);
  });
  it('a frame stands under the heading before it, as a shadow root does', () => {
    document.body.innerHTML = `<h2>Mon compte</h2>${FRAME}`;
    const inner = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    inner.body.innerHTML = '<a href="/a">Mes attestations</a>';
    // happy-dom does not tell a document its frame.
    Object.defineProperty(inner.defaultView, 'frameElement', { value: document.querySelector('iframe') });
    expect(look({ ...link, reasons: { under: ['Mon compte'] } }).kind).toBe('found');
  });

  it('looks in the part of the document it is given', () => {
    document.body.innerHTML = '<a href="/1">Mes attestations</a><main><a id=x href="/2">Mes attestations</a></main>';
    expect(look(link, undefined, document.querySelector('main') as Element)).toEqual(where('x'));
  });
});

describe('our own element', () => {
  const ours = (html: string) => `<faire-avec>${html}</faire-avec>`;

  it('is never a candidate, nor what is in it', () => {
    const a = '<a href="/a">Mes attestations</a>';
    expect(look(link, ours(a)).kind).toBe('absent');
    expect(look(link, `${ours(a)}<a id=x href="/b">Mes attestations</a>`)).toEqual(where('x'));
    expect(look(link, `<div>${ours(a)}</div><p><a id=x href="/b">Mes attestations</a></p>`)).toEqual(where('x'));
    expect(look(link, `<dialog open>${ours(a)}</dialog>`).kind).toBe('absent');
  });

  it('is not walked even where its root is open (the test build)', () => {
    document.body.innerHTML = '<faire-avec></faire-avec>';
    const root = (document.querySelector('faire-avec') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<a href="/a">Mes attestations</a>';
    expect(look(link).kind).toBe('absent');
  });
  it('nor when there are two side by side', () => {
    expect(look(link, ours('') + ours('<a href="/a">Mes attestations</a>')).kind).toBe('absent');
  });
});

it('reads nothing that was typed, all along the way', () => {
  document.body.innerHTML = `<h2>Vous</h2><label>Nom <input></label><label>Message <textarea></textarea></label>
    <fieldset><legend>Note <textarea></textarea></legend><div contenteditable=true aria-label="Lettre"></div></fieldset>`;
  for (const field of document.querySelectorAll('input,textarea,[contenteditable]')) typedIn(field, 'Nadia');
  for (const name of ['Nom', 'Message', 'Lettre'])
    expect(look({ role: 'textbox', names: [name] })).toMatchObject({ kind: 'found' });
});
