// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageRule } from '../../core/guide/guide.ts';
import { createElementIndex } from '../../core/locate/elementIndex.ts';
import { fits, recognise, seen, signsOf } from '../../core/page/recognise.ts';
import { typedIn } from '../support/unit/typed.ts';

describe('an address fits a pattern', () => {
  it.each([
    ['caf.fr/compte', 'https://caf.fr/compte'],
    ['caf.fr/compte', 'https://caf.fr/compte/'],
    ['caf.fr/compte', 'https://caf.fr/compte?nir=285'],
    ['caf.fr/compte', 'https://caf.fr/compte/?a=b#c'],
    ['caf.fr/', 'https://caf.fr'],
    ['caf.fr/*', 'https://caf.fr/'],
    ['caf.fr/*', 'https://caf.fr/a/b/c'],
    ['caf.fr/wps/*/tableaudebord*', 'https://caf.fr/wps/myportal/x/tableaudebord/!ut/p/z1'],
    ['caf.fr/*.jsp', 'https://caf.fr/a/b.jsp'],
    ['CAF.fr/compte'.toLowerCase(), 'https://CAF.FR/compte'],
    ['caf.fr/app/*#/login*', 'https://caf.fr/app/#/login'],
    ['caf.fr/app/*#/login*', 'https://caf.fr/app/fr?x=1#/login/code?retour=1'],
    ['caf.fr/app#/login', 'https://caf.fr/app/#/login?retour=1'],
    ['caf.fr/app', 'https://caf.fr/app#/login'],
  ])('%s ← %s', (pattern, address) => {
    expect(fits(pattern, address)).toBe(true);
  });

  it.each([
    ['another scheme', 'caf.fr/compte', 'http://caf.fr/compte'],
    ['a file', 'caf.fr/*', 'file:///caf.fr/compte'],
    ['another host', 'caf.fr/compte', 'https://connect.caf.fr/compte'],
    ['a host that ends alike', 'caf.fr/*', 'https://mycaf.fr/'],
    ['a host that begins alike', 'caf.fr/*', 'https://caf.fr.evil.example/'],
    ['a host that is only a login', 'caf.fr/*', 'https://caf.fr@evil.example/'],
    ['a host in the path', 'caf.fr/*', 'https://evil.example/caf.fr/'],
    ['a dot is a dot', 'www.caf.fr/*', 'https://wwwxcaf.fr/'],
    ['another port', 'caf.fr/*', 'https://caf.fr:8443/'],
    ['a longer path', 'caf.fr/compte', 'https://caf.fr/compte/aide'],
    ['a shorter path', 'caf.fr/compte/aide', 'https://caf.fr/compte'],
    ['a path in other capitals', 'caf.fr/compte', 'https://caf.fr/Compte'],
    ['another hash', 'caf.fr/app/*#/login*', 'https://caf.fr/app/#/accueil'],
    ['no hash', 'caf.fr/app/*#/login*', 'https://caf.fr/app/'],
    ['a path only in the query', 'caf.fr/compte', 'https://caf.fr/?/compte'],
    ['no address', 'caf.fr/*', 'caf.fr/compte'],
    ['nothing', 'caf.fr/*', ''],
  ])('not %s: %s ← %s', (_, pattern, address) => {
    expect(fits(pattern, address)).toBe(false);
  });

  it('signs of regular expressions are only signs', () => {
    expect(fits('caf.fr/a+b(c)[d]$', 'https://caf.fr/a+b(c)[d]$')).toBe(true);
    expect(fits('caf.fr/a+b', 'https://caf.fr/aab')).toBe(false);
  });
});

const rule = (signs: string[], url = ['caf.fr/*']): PageRule => ({
  name: 'une page',
  url,
  signs: signs.map((sign) => ({ words: sign.split('|'), in: 'main' })),
});
const draw = (html: string): void => {
  document.body.innerHTML = html;
};
beforeEach(() => draw(''));

describe('words a page is known by', () => {
  it('headings, legends, labels, buttons, links, the names of fields; not the rest', () => {
    draw(`<h1>Bonjour</h1><fieldset><legend>Vous</legend><label>Nom <input></label></fieldset><button>Valider</button>
      <input type=submit value="Envoyer"><a href="/">Aide</a><a>Sans lien</a><p>Un texte</p><div role=tab aria-label="Papiers">1</div>
      <input aria-label="Code reçu"><input type=hidden title="Jeton"><select title="Pays"><option>France</option></select>`);
    expect([...signsOf(createElementIndex(document, false)).keys()].sort()).toEqual([
      '1',
      'aide',
      'bonjour',
      'code reçu',
      'envoyer',
      'nom',
      'papiers',
      'pays',
      'valider',
      'vous',
    ]);
  });

  it('in open shadow roots and frames of the same origin, never in ours', () => {
    draw('<x-a></x-a><iframe srcdoc="<p></p>"></iframe><faire-avec><h1>Étape 1</h1></faire-avec>');
    (document.querySelector('x-a') as Element).attachShadow({ mode: 'open' }).innerHTML = '<h2>Ombre</h2>';
    ((document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document).body.innerHTML =
      '<h2>Cadre</h2>';
    // As in the accessibility test build, where our root is open.
    (document.querySelector('faire-avec') as Element).attachShadow({ mode: 'open' }).innerHTML = '<h2>Cliquez</h2>';
    expect([...signsOf(createElementIndex(document, false)).keys()].sort()).toEqual(['cadre', 'ombre']);
  });

  it('never what was typed', () => {
    draw(
      '<label>Nom <input></label><label>Message <textarea></textarea></label><button>Note <b contenteditable></b></button>',
    );
    for (const field of document.querySelectorAll('input,textarea,b')) typedIn(field, 'Nadia');
    expect([...signsOf(createElementIndex(document, false)).keys()]).toEqual(['nom', 'message', 'note']);
  });

  it('two of them are enough, or the only one; « | » stands between variants of one', () => {
    const anchors = new Map(
      ['numéro de sécurité sociale', 'mot de passe', 'récapitulatif'].map((word) => [
        word,
        new Set([document.createElement('p')]),
      ]),
    );
    expect(seen(rule(['Mot de passe', 'Numéro de sécurité sociale', 'Autre']), anchors)).toMatchObject({
      count: 2,
      enough: true,
    });
    expect(seen(rule(['Mot de passe', 'Autre']), anchors)).toMatchObject({ count: 1, enough: false });
    expect(seen(rule(['Mot de passe']), anchors)).toMatchObject({ count: 1, enough: true });
    expect(seen(rule(['Résumé|Récapitulatif']), anchors)).toMatchObject({ count: 1, enough: true });
    expect(seen(rule(['Mot de passe|Récapitulatif', 'Autre']), anchors)).toMatchObject({ count: 1, enough: false });
    expect(seen(rule(['Numéro*']), anchors)).toMatchObject({ count: 1, enough: true });
    expect(seen(rule([]), new Map())).toMatchObject({ count: 0, enough: true });
  });
});

describe('two signs are two things of the page', () => {
  const signs = (shows: string[], html: string) => {
    draw(html);
    return seen(rule(shows), signsOf(createElementIndex(document, false))).count;
  };
  it('not two names of one control, nor a heading and the button in it', () => {
    expect(signs(['Mot de passe', 'Votre code'], '<label>Mot de passe <input placeholder="Votre code"></label>')).toBe(
      1,
    );
    expect(signs(['Payer*', 'Payer la taxe'], '<h2><button>Payer la taxe</button></h2>')).toBe(1);
    expect(
      signs(
        ['Votre sexe', 'Civilité'],
        '<fieldset aria-label="Civilité" role="group"><legend>Votre sexe</legend></fieldset>',
      ),
    ).toBe(1);
  });
  it('each has its own, however they are dealt out', () => {
    expect(signs(['Payer*', 'Payer la taxe'], '<button>Payer la taxe</button><button>Payer plus tard</button>')).toBe(
      2,
    );
    expect(signs(['Payer*', 'Payer la taxe'], '<button>Payer plus tard</button><button>Payer la taxe</button>')).toBe(
      2,
    );
    expect(signs(['Nom', 'Nom'], '<label>Nom <input></label>')).toBe(1);
  });
});

describe('recognising a page', () => {
  const pages = {
    'caf:accueil': rule([], ['caf.fr/']),
    'caf:choix': rule(['Connexion allocataire'], ['caf.fr/connexion*']),
    'caf:mot-de-passe': rule(['Numéro de sécurité sociale', 'Mot de passe'], ['caf.fr/connexion*']),
    'caf:code': rule(['Code à 6 chiffres*|Code de vérification', 'Valider'], ['caf.fr/connexion*']),
  };
  const at = (address: string, html = '', of: Record<string, PageRule> = pages) => {
    draw(html);
    return recognise(of, address, createElementIndex(document, false));
  };

  it('begins with the address: words alone prove nothing', () => {
    const words = '<h1>Connexion allocataire</h1>';
    expect(at('https://caf.fr/')).toEqual(['caf:accueil']);
    expect(at('https://caf.fr/connexion', words)).toEqual(['caf:choix']);
    expect(at('https://caf.fr/ailleurs', words)).toEqual([]);
    expect(at('https://faux-caf.example/connexion', words)).toEqual([]);
    expect(at('http://caf.fr/connexion', words)).toEqual([]);
  });

  it('then words decide between pages of one address', () => {
    expect(
      at(
        'https://caf.fr/connexion',
        '<label>Numéro de sécurité sociale <input></label><label>Mot de passe <input></label>',
      ),
    ).toEqual(['caf:mot-de-passe']);
    expect(
      at('https://caf.fr/connexion', '<label>Code de vérification <input></label><button>Valider</button>'),
    ).toEqual(['caf:code']);
    expect(
      at('https://caf.fr/connexion', '<label>Code à 6 chiffres reçu par SMS <input></label><button>VALIDER</button>'),
    ).toEqual(['caf:code']);
  });

  it('finds nothing when nothing fits, or not enough', () => {
    expect(at('https://caf.fr/connexion')).toEqual([]);
    expect(at('https://caf.fr/connexion', '<button>Valider</button>')).toEqual([]);
    expect(at('about:blank', '')).toEqual([]);
    expect(at('https://caf.fr/', '', {})).toEqual([]);
  });

  it('prefers the page with more of its words; those that are equally likely are all given', () => {
    const both =
      '<h1>Connexion allocataire</h1><label>Numéro de sécurité sociale <input></label><label>Mot de passe <input></label>';
    expect(at('https://caf.fr/connexion', both)).toEqual(['caf:mot-de-passe']);
    expect(
      at('https://caf.fr/a', '<button>Valider</button>', {
        a: rule(['Valider']),
        b: rule(['Valider']),
        c: rule(['Aide']),
      }),
    ).toEqual(['a', 'b']);
  });

  it('prefers the address written more precisely, whatever the words', () => {
    const two = { vague: rule(['Valider', 'Aide']), precise: rule(['Valider'], ['caf.fr/compte*']) };
    const html = '<button>Valider</button><a href="/">Aide</a>';
    expect(at('https://caf.fr/compte/1', html, two)).toEqual(['precise']);
    expect(at('https://caf.fr/autre', html, two)).toEqual(['vague']);
  });

  it('looks in the part of the document that is the site', () => {
    draw('<h1>Connexion allocataire</h1><main></main>');
    expect(
      recognise(
        pages,
        'https://caf.fr/connexion',
        createElementIndex(document.querySelector('main') as Element, false),
      ),
    ).toEqual([]);
  });
});
