// @vitest-environment happy-dom
/** Each cause has its own signs, and none of them is taken for a change of the site. */
import { beforeEach, expect, test, vi } from 'vitest';
import { causeOf, openWindows } from '../../core/page/pageCause.ts';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(() => [new DOMRect(0, 0, 90, 30)] as never);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 90, 30));
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(() => true);
  document.documentElement.lang = 'fr';
  document.documentElement.className = '';
  document.title = 'Mes documents';
});

const cause = (html: string, around = {}) => {
  document.body.innerHTML = html;
  return causeOf(document, around);
};

test.each<[string, string, object?]>([
  ['absent', '<main><h1>Mes documents</h1><button>Ouvrir</button></main>'],
  ['absent', '<main><h1>Déclarer une erreur sur ma carte</h1><p>Ce service est gratuit.</p></main>'],
  ['offline', '<main></main>', { online: false }],
  ['errorPage', '<h1>Oups</h1>', { status: 502 }],
  ['errorPage', '<h1>Service momentanément indisponible</h1>'],
  ['errorPage', '<h2>Une maintenance en cours empêche l’accès</h2>'],
  ['queue', '<h1>Vous êtes dans la file d’attente</h1><p>12 minutes</p>'],
  ['expired', '<h1>Votre session a expiré</h1><a href="/">Se reconnecter</a>'],
  ['expired', '<div role="alert">Session expirée, veuillez vous identifier</div>'],
  ['window', '<main></main><div role="alertdialog">Votre session va expirer dans 2 minutes.</div>'],
  ['window', '<div role="dialog" aria-modal="true">Une enquête de satisfaction</div>'],
  // Open beside the page, as a chat is: nothing has to be answered.
  ['absent', '<div role="dialog" aria-label="Assistant">Bonjour, une question ?<input></div>'],
  ['absent', '<dialog open>Une enquête de satisfaction</dialog>'],
  ['absent', '<div role="dialog">Nous utilisons des cookies.</div>'],
  ['captcha', '<iframe title="captcha de sécurité" src="https://x.example/f"></iframe>'],
  ['signedOut', '<form><input type="password"></form>'],
  ['absent', '<form><input type="password"></form>', { isLogin: true }],
  ['refused', '<input aria-invalid="true">', { waits: true }],
  ['refused', '<p class="champ-erreur">Le format est faux.</p>', { waits: true }],
  ['absent', '<input aria-invalid="true">'],
  ['loading', '<main aria-busy="true"></main>'],
])('%s: %s', (expected, html, around) => expect(cause(html, around)).toBe(expected));

test('a translated page, whoever translated it', () => {
  document.documentElement.className = 'js translated-ltr';
  expect(cause('<main></main>')).toBe('translated');
  document.documentElement.className = '';
  expect(cause('<p _msttexthash="12">Hello</p>')).toBe('translated');
  document.documentElement.lang = 'en';
  expect(cause('<p><font><font>a</font></font><font><font>b</font></font><font><font>c</font></font></p>')).toBe(
    'translated',
  );
  expect(cause('<p>English by itself</p>')).toBe('absent');
});

test('a window that is not modal is in the way where it takes the focus, or stands over what is looked for', () => {
  const html = '<main><button>Suivant</button></main><div role="dialog" id="chat"><input></div>';
  document.body.innerHTML = html;
  document.querySelector('input')?.focus();
  expect(causeOf(document, {})).toBe('window');
  document.querySelector('input')?.blur();
  expect(causeOf(document, {})).toBe('absent');
  const [chat, button] = [document.querySelector('#chat'), document.querySelector('button')] as Element[];
  document.elementsFromPoint = () => [document.createElement('faire-avec'), chat as Element];
  expect(openWindows(document, button)).toEqual([chat]);
  document.elementsFromPoint = () => [button as Element, chat as Element];
  expect(openWindows(document, button)).toEqual([]);
});
