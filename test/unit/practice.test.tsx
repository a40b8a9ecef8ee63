// @vitest-environment happy-dom
import { computeAccessibleName } from 'dom-accessibility-api';
import { describe, expect, it } from 'vitest';
import { DIALECTS, dialectOf } from '../../components/practice/dialects.ts';
import { hashOf, practiceRoute } from '../../components/practice/route.ts';
import {
  all,
  bare,
  checked,
  draw,
  drawnHere,
  everything,
  onScreen,
  open,
  press,
  settle,
  stage,
  the,
  type,
  words,
} from '../support/unit/practiceStage.tsx';

describe.each(DIALECTS.filter(drawnHere))('dialect %i', (number) => {
  it('names every control', async () => {
    await open(number, 'formulaire');
    the('heading', 'Votre demande');
    the('heading', 'Votre dossier');
    the('textbox', 'Numéro de dossier');
    the('combobox', 'Pays');
    the('group', 'Vous');
    the('radio', 'Oui');
    the('checkbox', 'Salaire');
    the('checkbox', 'J’atteste sur l’honneur');
    the('button', 'Valider');
    expect(all('radiogroup', 'Avez-vous déménagé ?').length + all('group', 'Avez-vous déménagé ?').length).toBe(1);
    expect(
      everything()
        .filter((element) => (element as HTMLInputElement).type === 'file')
        .map((element) => bare(computeAccessibleName(element))),
    ).toEqual(['Justificatif']);
  });

  it('says what is missing beside the field, reveals, and then goes on', async () => {
    await open(number, 'formulaire');
    expect(all('textbox', 'Nouvelle adresse')).toHaveLength(0);
    await press('radio', 'Oui');
    the('textbox', 'Nouvelle adresse');
    await press('button', 'Voir le détail');
    expect(words()).toContain('Voici le détail.');
    await press('button', 'Valider');
    expect(stage.screen).toBe('formulaire');
    const number_ = the('textbox', 'Numéro de dossier');
    expect(number_.getAttribute('aria-invalid')).toBe('true');
    const error = (number_.getRootNode() as Document).getElementById(number_.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('Vérifiez le numéro de dossier.');
    expect(error?.getAttribute('role')).toBe('alert');
    await type('Numéro de dossier', 'AB 123 cd');
    expect(words()).not.toContain('Vérifiez le numéro');
    await type('Date de naissance', '1987-03-12');
    await type('Nouvelle adresse', '1 rue Neuve');
    await press('checkbox', 'J’atteste sur l’honneur');
    await press('checkbox', 'Salaire');
    expect(checked('checkbox', 'Salaire')).toBe(true);
    expect(checked('radio', 'Oui')).toBe(true);
    expect(checked('radio', 'Non')).toBe(false);
    await press('button', 'Valider');
    expect(stage.screen).toBe('fin');
    the('heading', 'C’est envoyé, pour de faux');
  });

  it('asks nothing about what is not on show', async () => {
    await open(number, 'formulaire');
    await press('radio', 'Non');
    await press('button', 'Valider');
    expect(words()).not.toContain('Écrivez l’adresse.');
  });

  it('answers a link that leads nowhere, and tells each new screen once', async () => {
    await open(number);
    if (number === 3) await press('button', 'Mes documents');
    await press('link', 'Mes courriers');
    expect(words()).toContain('Ce lien ne fait pas partie de l’exercice.');
    await press('link', 'Mes attestations');
    expect(onScreen.mock.calls.map(([address]) => address)).toEqual([
      'https://essai.example/accueil',
      'https://essai.example/formulaire',
    ]);
    expect(onScreen.mock.lastCall?.[1]).toBe(stage.place.querySelector('[data-practice-site]'));
  });
});

it.each([2, 4] as const)('dialect %i hears Enter in a field without a form', async (number) => {
  await open(number, 'formulaire');
  the('textbox', 'Numéro de dossier').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
  );
  await settle();
  expect(words()).toContain('Vérifiez le numéro de dossier.');
});

it('dialect 2 opens its list by keyboard', async () => {
  await open(2, 'formulaire');
  for (const key of ['Enter', 'ArrowDown', 'Enter']) {
    the('combobox', 'Pays').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
  }
  expect(the('combobox', 'Pays').textContent).toBe('Autre pays');
});

it('dialect 3 folds its menu', async () => {
  await open(3);
  const menu = the('button', 'Mes documents');
  expect(menu.getAttribute('aria-expanded')).toBe('false');
  await press('button', 'Mes documents');
  expect(menu.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(menu.getAttribute('aria-controls') ?? '')?.textContent).toContain('Mes attestations');
});

it('dialect 6 brings the blocks in pieces, some headings after their fields', async () => {
  Object.assign(stage, { dialect: 6, screen: 'formulaire' });
  draw();
  expect(stage.place.querySelector('.x-name')).not.toBeNull();
  expect(stage.place.querySelector('input')).toBeNull();
  let order = '';
  for (let ms = 0; ms <= 1300; ms += 50) {
    await settle(50);
    if (!order.includes('f') && stage.place.querySelector('input')) order += 'f';
    if (!order.includes('h') && stage.place.querySelector('h2.x-h2')) order += 'h';
  }
  expect(order).toBe('fh');
});

describe('dialect 7', () => {
  it('replaces every node after arrival, a change or a blur, keeping text, focus and caret', async () => {
    Object.assign(stage, { dialect: 7, screen: 'formulaire' });
    draw();
    await settle(10);
    const before = the('textbox', 'Numéro de dossier');
    before.focus();
    before.value = 'AB 1';
    before.dispatchEvent(new Event('input', { bubbles: true }));
    before.setSelectionRange(2, 2);
    await settle(1000);
    const after = the('textbox', 'Numéro de dossier');
    expect(after).not.toBe(before);
    expect(after.value).toBe('AB 1');
    expect(document.activeElement).toBe(after);
    expect(after.selectionStart).toBe(2);
    after.blur();
    await settle(10);
    expect(the('textbox', 'Numéro de dossier')).not.toBe(after);
  });

  it('never cuts a press in two', async () => {
    Object.assign(stage, { dialect: 7, screen: 'formulaire' });
    draw();
    const button = the('button', 'Voir le détail');
    button.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await settle(2000);
    expect(the('button', 'Voir le détail')).toBe(button);
    button.click();
    await settle(10);
    expect(the('button', 'Voir le détail')).not.toBe(button);
    expect(words()).toContain('Voici le détail.');
  });
});

it('starts again with empty fields', async () => {
  await open(1, 'formulaire');
  await type('Numéro de dossier', 'AB');
  [...stage.place.querySelectorAll('button')]
    .find((button) => button.textContent === 'Recommencer l’exercice')
    ?.click();
  await settle();
  expect(stage.screen).toBe('accueil');
  await press('link', 'Mes attestations');
  expect(the('textbox', 'Numéro de dossier').value).toBe('');
});

it('reads routes and dialects from the address', () => {
  expect(practiceRoute('#/essai/demande')).toEqual({ guide: 'essai/demande', screen: undefined });
  expect(practiceRoute(hashOf({ guide: 'essai/demande', screen: 'fin' }))).toEqual({
    guide: 'essai/demande',
    screen: 'fin',
  });
  expect(practiceRoute('#/essai')).toBeNull();
  expect(dialectOf('3')).toBe(3);
  expect(dialectOf('9')).toBe(1);
});
