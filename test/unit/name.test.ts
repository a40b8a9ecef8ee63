// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { namesOf, roleOf, wordsOf } from '../../core/locate/name.ts';
import { typedIn } from '../support/unit/typed.ts';

const draw = (html: string): void => {
  document.body.innerHTML = html;
};
const one = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
};
const clean = (names: string[]) => names.map((name) => name.replace(/\s+/g, ' ').trim());
/** Names of the element marked `x`. */
const names = (html: string): string[] => {
  draw(html);
  return clean(namesOf(one('[x]')));
};
beforeEach(() => draw(''));

describe('the role', () => {
  it.each([
    ['<a x href="/">', 'link'],
    ['<a x>', null],
    ['<button x>', 'button'],
    ['<details><summary x></summary></details>', 'button'],
    ['<input x>', 'textbox'],
    ['<input x type="EMAIL">', 'textbox'],
    ['<input x list="l">', 'combobox'],
    ['<input x type="submit">', 'button'],
    ['<input x type="image">', 'button'],
    ['<input x type="Radio">', 'radio'],
    ['<input x type="checkbox">', 'checkbox'],
    ['<input x type="file">', 'file'],
    ['<textarea x></textarea>', 'textbox'],
    ['<div x contenteditable="true"></div>', 'textbox'],
    ['<select x></select>', 'combobox'],
    ['<h3 x></h3>', 'heading'],
    ['<div x role="button"></div>', 'button'],
    ['<div x role=" switch button"></div>', 'checkbox'],
    ['<a x href="/" role="tab"></a>', 'tab'],
    ['<li x role="menuitem"></li>', 'link'],
    ['<button x role="presentation"></button>', 'button'],
    ['<a x href="/" role="img"></a>', null],
    ['<div x></div>', null],
  ])('%s is %s', (html, role) => {
    draw(html);
    expect(roleOf(one('[x]'))).toBe(role);
  });
});

describe('the name', () => {
  it.each([
    [
      'aria-labelledby, in the order written',
      '<b id=p>du conjoint</b><b id=n>Revenus</b><input x aria-labelledby="n p">',
      'Revenus du conjoint',
    ],
    [
      'aria-label of what labels',
      '<b id=n aria-label="Fermer le menu">×</b><button x aria-labelledby="n"></button>',
      'Fermer le menu',
    ],
    ['aria-label', '<button x aria-label="Fermer"></button>', 'Fermer'],
    ['a label around', '<label>Nom de naissance <input x></label>', 'Nom de naissance'],
    ['a label that points', '<label for=n>Nom de <em>naissance</em></label><input x id=n>', 'Nom de naissance'],
    ['two labels', '<label for=n>Nom</label><label for=n>de naissance</label><input x id=n>', 'Nom de naissance'],
    ['a label of a box', '<label><input x type=checkbox><span>J’atteste</span></label>', 'J’atteste'],
    [
      'the words of a button, nested',
      '<button x><span>Je <b>fais</b></span>\n<span>ma démarche</span></button>',
      'Je fais ma démarche',
    ],
    ['inline pieces of one word', '<a x href="/">Démar<b>che</b>s</a>', 'Démarches'],
    ['blocks are words apart', '<a x href="/"><div>Mes</div><div>papiers</div></a>', 'Mes papiers'],
    ['an image’s text', '<a x href="/"><img alt="Accueil"></a>', 'Accueil'],
    ['an icon that is said', '<button x><svg role="img" aria-label="Rechercher"></svg></button>', 'Rechercher'],
    [
      'what the site wrote on a submit button',
      '<input x type=submit value="Valider ma demande">',
      'Valider ma demande',
    ],
    ['the text of an image button', '<input x type=image alt="Rechercher">', 'Rechercher'],
    ['a title, for want of better', '<a x href="/" title="Mon profil"><i class="icon"></i></a>', 'Mon profil'],
    ['a placeholder, for want of better', '<input x placeholder="Rechercher une démarche">', 'Rechercher une démarche'],
  ])('%s', (_, html, name) => {
    expect(names(html)).toEqual([name]);
  });

  it('is several when the page shows one thing and announces another, best first', () => {
    expect(names('<button x aria-label="Fermer la fenêtre" title="Fermer">×</button>')).toEqual([
      'Fermer la fenêtre',
      '×',
      'Fermer',
    ]);
    expect(names('<label for=n>Nom</label><input x id=n title="Nom" placeholder="DUPONT">')).toEqual(['Nom', 'DUPONT']);
  });

  it('passes over what nobody sees: aria-hidden, hidden, scripts, styles', () => {
    expect(
      names(
        '<button x>Valider<i aria-hidden=true>→</i><b hidden>x</b><style>a{}</style><template>t</template></button>',
      ),
    ).toEqual(['Valider']);
  });

  it('is empty rather than wrong', () => {
    expect(names('<button x> </button>')).toEqual([]);
    expect(names('<input x aria-labelledby="nulle-part">')).toEqual([]);
    expect(names(`<a x href="/">${'<div>'.repeat(40)}trop profond${'</div>'.repeat(40)}</a>`)).toEqual([]);
  });

  it('comes out of shadow roots and their slots', () => {
    draw('<x-b x role="button"><b>Valider</b></x-b>');
    one('[x]').attachShadow({ mode: 'open' }).innerHTML = '<span>Icône</span><slot></slot>';
    expect(clean(namesOf(one('[x]')))).toEqual(['Valider']);
    draw('<x-b x role="button"></x-b>');
    one('[x]').attachShadow({ mode: 'open' }).innerHTML = '<label>Continuer</label>';
    expect(clean(namesOf(one('[x]')))).toEqual(['Continuer']);
    draw('<button><x-l></x-l><i>sans rien</i></button>');
    one('x-l').append('votre nom');
    one('x-l').attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p>';
    expect(wordsOf(one('x-l').shadowRoot?.firstElementChild as Element)).toBe('votre nom');
  });
});

describe('what a person typed is never read', () => {
  const SECRET = '2 85 05 59 350';

  it.each([
    ['a text field', '<label>Numéro <input x></label>'],
    ['a password', '<label for=p>Mot de passe</label><input x id=p type=password>'],
    ['a text area inside its label', '<label>Message <textarea x></textarea></label>'],
    ['an editable text', '<div x contenteditable=true aria-label="Message"></div>'],
    ['an ARIA field', '<div x role=textbox contenteditable aria-label="Message"></div>'],
    ['a list', '<label>Pays <select x><option>France</option></select></label>'],
  ])('%s', (_, html) => {
    draw(html);
    const field = typedIn(one('[x]'), SECRET);
    const found = clean(namesOf(field));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^(Numéro|Mot de passe|Message|Pays)$/);
  });

  it('nor when a button, a heading or a label holds a field', () => {
    for (const tag of ['button', 'h2', 'label']) {
      draw(
        `<${tag} y>Votre nom : <input x><textarea x></textarea><b contenteditable x></b><i role=textbox x></i></${tag}>`,
      );
      for (const field of document.querySelectorAll('[x]')) typedIn(field, SECRET);
      expect(clean([wordsOf(one('[y]'))])).toEqual(['Votre nom :']);
    }
  });
  it.each([
    '<textarea id=f></textarea>',
    '<div id=f contenteditable=true></div>',
    '<div id=f role=textbox contenteditable></div>',
  ])('nor when it names a button: %s', (field) => {
    draw(`${field}<button x id=b aria-labelledby="b f">Effacer</button>`);
    one('#f').append(SECRET);
    expect(clean(namesOf(one('[x]')))[0]).toBe('Effacer');
  });
  it.each(['<textarea></textarea>', '<div contenteditable=true></div>'])(
    'nor when it stands in a slot: %s',
    (field) => {
      draw(`<x-f>${field}</x-f>`);
      one('x-f').firstElementChild?.append(SECRET);
      const root = one('x-f').attachShadow({ mode: 'open' });
      root.innerHTML = '<label>Message <slot></slot></label>';
      expect(clean([wordsOf(root.firstElementChild as Element)])).toEqual(['Message']);
    },
  );
  it.each(['plaintext-only', 'TRUE'])('nor when it is editable in another way: contenteditable="%s"', (way) => {
    draw(`<button x>Votre note <span contenteditable="${way}">${SECRET}</span></button>`);
    expect(clean(namesOf(one('[x]')))).toEqual(['Votre note']);
  });
  it('nor when it looks like a heading: in an editor', () => {
    draw(`<div contenteditable=true><h2 x>${SECRET}</h2></div>`);
    expect(namesOf(one('[x]'))).toEqual([]);
  });
  it('nor the choice shown in a list drawn by the page', () => {
    expect(names('<b id=n>Situation</b><div x role=combobox aria-labelledby=n tabindex=0>Veuve</div>')).toEqual([
      'Situation',
    ]);
  });
});
