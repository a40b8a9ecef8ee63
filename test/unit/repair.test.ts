import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthoredGuide } from '../../core/guide/format.ts';
import type { Act, Guide } from '../../core/guide/guide.ts';
import { applyPatch } from '../../core/repair/apply.ts';
import { describe as inWords } from '../../core/repair/describe.ts';
import { refusal } from '../../core/repair/looksPersonal.ts';
import { mended, ownerOf, type Repair, reworded, targetOf, withRepairs } from '../../core/repair/repair.ts';
import { rewrite } from '../../core/repair/rewrite.ts';
import { patchOf, readRepairs } from '../../core/repair/schema.ts';
import { createRepairs } from '../../core/repair/store.ts';
import { library as content } from '../../guides/library.ts';
import { authored } from '../support/unit/authored.ts';
import { act, DEMANDER, guide, library, withGuide } from '../support/unit/fixture.ts';

const repair: Repair = {
  guide: DEMANDER,
  step: 'ouvrir',
  version: 3,
  role: 'button',
  name: 'Démarrer la demande',
  under: null,
};
const N = '\u00a0';

describe('words an advisor may write', () => {
  it.each([
    'Démarrer la demande',
    'Code à 6 chiffres',
    'Dossier de *',
    'Prénom(s)',
    'Oui',
    'L’immatriculation',
    'Petit véhicule',
    'N° de dossier',
  ])('%s', (words) => expect(refusal(words)).toBeNull());
  it.each([
    '',
    ' ',
    '7',
    '*',
    'a',
    'x'.repeat(81),
    'moi@exemple.fr',
    'https://caf.fr',
    'www.caf.fr',
    'Dossier 12',
    'AA-123-BB',
    '06 12 34',
    'Dossier 1.2',
    '* de',
    'Un * deux',
    '<b>',
    'Camille',
    'Dossier de Durand',
    'DOSSIER DE DURAND',
  ])('not « %s », and says why', (words) => expect(refusal(words)).toMatch(/^[A-ZÀÉ«].*\.$/));
  it('no number of two digits or more, however it is cut', () => {
    const digits = fc.stringMatching(/^\d[\d ./-]{0,6}\d$/);
    fc.assert(
      fc.property(
        fc.constantFrom('Dossier ', 'Le ', ''),
        digits,
        (before, number) => refusal(`${before}${number} vu`) !== null,
      ),
    );
  });
});

describe('the step a repair is for', () => {
  it('belongs to the passage that holds it', () => {
    expect(ownerOf(library, DEMANDER, 'ouvrir')).toEqual({ guide: DEMANDER, step: 'ouvrir' });
    expect(ownerOf(library, DEMANDER, 'connexion/choisir')).toEqual({ guide: 'porte/entrer', step: 'choisir' });
    for (const key of ['connexion', 'connexion/rien', 'rien', 'ouvrir/rien', 'end', ''])
      expect(ownerOf(library, DEMANDER, key)).toBeNull();
  });
  it('is served with the new words first and the old ones kept; the guides given stay as they are', () => {
    const before = structuredClone(library);
    const served = withRepairs(library, [repair, { ...repair, step: 'partie' }, { ...repair, guide: 'nulle/part' }]);
    expect(targetOf(served, repair)).toEqual({ role: 'button', names: ['Démarrer la demande', 'Commencer'] });
    expect(library).toEqual(before);
    expect(served.guides['porte/entrer']).toBe(library.guides['porte/entrer']);
  });
  it('says the words of the page in the sentence, and touches no other', () => {
    expect(reworded('Cliquez sur « Commencer », sous « Titre ».', ['Commencer'], 'Dossier *')).toBe(
      'Cliquez sur « Dossier… », sous « Titre ».',
    );
    const served = withRepairs(
      withGuide('essai/x', [
        act({ id: 'a', say: 'Cliquez sur « Aller ».', target: { role: 'link', names: ['Aller'] } }),
      ]),
      [{ ...repair, guide: 'essai/x', step: 'a' }],
    );
    expect(served.guides['essai/x']?.steps[0]).toMatchObject({ say: 'Cliquez sur « Démarrer la demande ».' });
  });
  it('with where it stands and what it accepts, in place of what the guide said', () => {
    const old = { role: 'textbox', names: ['Adresse'], reasons: { region: 'dialog', field: 'text' } } as const;
    expect(
      mended(structuredClone(old) as never, {
        role: 'textbox',
        name: 'Mail',
        under: null,
        region: 'main',
        field: 'email',
      }),
    ).toEqual({ role: 'textbox', names: ['Mail', 'Adresse'], reasons: { region: 'main', field: 'email' } });
    expect(
      readRepairs([
        { ...repair, region: 'main', field: 'date' },
        { ...repair, region: 'ailleurs' },
      ]),
    ).toEqual([{ ...repair, region: 'main', field: 'date' }]);
    expect(readRepairs([repair])).toEqual([repair]);
  });

  it('a heading goes first too; without one, the old heading no longer binds', () => {
    const target = { role: 'link', names: ['A'], reasons: { under: ['Titre'] }, hint: '#a' } as const;
    expect(mended(structuredClone(target) as never, { role: 'link', name: 'A', under: 'Autre' })).toEqual({
      ...target,
      names: ['A'],
      reasons: { under: ['Autre', 'Titre'] },
    });
    expect(mended(structuredClone(target) as never, { role: 'tab', name: 'B', under: null })).toEqual({
      role: 'tab',
      names: ['B', 'A'],
      hint: '#a',
    });
  });
  it('is said in words', () => {
    expect(inWords({ ...repair, under: 'Vos coordonnées' })).toBe(
      `bouton «${N}Démarrer la demande${N}», sous «${N}Vos coordonnées${N}»`,
    );
    expect(inWords({ ...repair, name: 'Dossier de *' })).toBe(`bouton «${N}Dossier de…${N}»`);
  });
});

describe('the store', () => {
  const box = (kept: Record<string, unknown> = {}) => {
    const disk = {
      get: async () => structuredClone(kept),
      set: async (items: object) => void Object.assign(kept, structuredClone(items)),
      remove: async () => {},
    };
    return { kept, store: createRepairs({ disk, library }) };
  };
  it('keeps one repair a step, serves it at once, and forgets it when undone', async () => {
    const { kept, store } = box({ settings: { shared: true } });
    expect(await store.library()).toBe(library);
    await store.keep(repair);
    await store.keep({ ...repair, name: 'Commencer la demande' });
    expect(kept).toEqual({ settings: { shared: true }, repairs: [{ ...repair, name: 'Commencer la demande' }] });
    expect(targetOf(await store.library(), repair)?.names).toEqual(['Commencer la demande', 'Commencer']);
    expect(await store.library()).toBe(await store.library());
    await store.undo(repair);
    expect(await store.library()).toBe(library);
    expect(kept.repairs).toEqual([]);
  });
  it('reads only what holds: a spoilt repair costs itself and no other', async () => {
    const spoilt = [
      { ...repair, name: 'Dossier 1234' },
      { ...repair, name: 'Camille' },
      { ...repair, role: 'canvas' },
      { ...repair, more: 1 },
      { ...repair, step: '../x' },
      null,
      'x',
    ];
    expect(readRepairs([...spoilt, repair])).toEqual([repair]);
    expect(readRepairs('x')).toEqual([]);
    expect(await box({ repairs: [...spoilt, repair] }).store.all()).toEqual([repair]);
  });
  it('a disk that fails gives the guides as they are, and keeps nothing', async () => {
    const fail = async () => Promise.reject(new Error('plein'));
    const store = createRepairs({ disk: { get: fail, set: fail, remove: fail }, library });
    expect(await store.library()).toBe(library);
    await expect(store.keep(repair)).rejects.toThrow('plein');
  });
  it('whatever stands there, reading never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(readRepairs(value))));
  });
});

describe('a patch', () => {
  const guides = Object.fromEntries(Object.entries(library.guides).map(([id, one]) => [id, authored(one)]));
  const words = (texts: string[], origin = 'guess') => texts.map((text) => ({ text, origin }));
  const refusedBy = (text: string) => applyPatch(text, guides).refused.join(' ');

  it('goes out and comes in the same', () => {
    const {
      guides: changed,
      done,
      refused,
    } = applyPatch(patchOf([repair, { ...repair, guide: 'porte/entrer', step: 'choisir' }]), {
      ...guides,
      'porte/entrer': authored(
        guide([{ ...(library.guides['porte/entrer']?.steps[0] as Act), target: { role: 'link', names: ['Choisir'] } }]),
      ),
    });
    expect(refused).toEqual([]);
    expect(Object.keys(changed)).toEqual([DEMANDER, 'porte/entrer']);
    expect(changed[DEMANDER]).toMatchObject({ version: 4 });
    expect(changed[DEMANDER]?.steps[0]).toMatchObject({
      target: { role: 'button', names: [...words(['Démarrer la demande'], 'repair'), ...words(['Commencer'])] },
    });
    expect(changed[DEMANDER]?.steps.slice(1)).toEqual(guides[DEMANDER]?.steps.slice(1));
    expect(done.join(' ')).toContain('est maintenant en tête');
    expect(done.join(' ')).toContain('« link » devient « button »');
  });
  it('applied twice changes nothing the second time', () => {
    const once = { ...guides, ...applyPatch(patchOf([repair]), guides).guides };
    const twice = applyPatch(patchOf([repair]), once);
    expect(twice).toMatchObject({ guides: {}, refused: [] });
    expect(twice.done.join()).toContain('rien à changer');
  });
  it('is refused whole, in a sentence that says what to do', () => {
    expect(refusedBy('{')).toContain('n’est pas du JSON');
    expect(refusedBy('{"format":"x"}')).toContain('n’est pas une liste de réparations');
    expect(refusedBy(patchOf([{ ...repair, name: 'Dossier 1234' }]))).toContain(
      '«\u00a0repairs\u00a0», ligne 1, «\u00a0name\u00a0». Un numéro ne se garde pas.',
    );
    expect(refusedBy(patchOf([{ ...repair, guide: 'nulle/part' }]))).toContain(
      'Le guide « nulle/part » n’existe pas ici.',
    );
    expect(refusedBy(patchOf([{ ...repair, step: 'partie' }]))).toContain('l’étape « partie » n’existe plus');
    expect(refusedBy(patchOf([{ ...repair, step: 'qui' }]))).toContain('ne montre aucun élément');
    expect(refusedBy(patchOf([{ ...repair, version: 9 }]))).toContain('Mettez vos guides à jour');
    expect(applyPatch(patchOf([repair, { ...repair, step: 'partie' }]), guides)).toMatchObject({
      guides: {},
      done: [],
    });
  });
});

describe('the file of a guide', () => {
  const [id] = Object.entries(content.guides).find(([, { steps }]) =>
    steps.some((step) => 'target' in step && step.target),
  ) as [string, Guide];
  const text = readFileSync(`guides/${id}/guide.json`, 'utf8');
  const real = JSON.parse(text) as AuthoredGuide;
  const step = real.steps.find((one) => 'target' in one && one.target)?.id as string;
  const applied = applyPatch(
    patchOf([{ ...repair, guide: id, step, version: 1, name: 'Des « mots » {entre} "signes"'.replace(/[{}"]/g, '') }]),
    { [id]: real },
  ).guides[id] as AuthoredGuide;

  it('changes by its version and its target alone', () => {
    const next = rewrite(text, applied);
    expect(JSON.parse(next)).toEqual(applied);
    const [before, after] = [text.split('\n'), next.split('\n')];
    expect(after.filter((one) => !before.includes(one)).length).toBeLessThanOrEqual(2);
  });
  it('is written anew where its layout is another', () => {
    expect(JSON.parse(rewrite('{"version": 1}', applied))).toEqual(applied);
    expect(JSON.parse(rewrite('pas du JSON', applied))).toEqual(applied);
    expect(JSON.parse(rewrite(JSON.stringify(real), applied))).toEqual(applied);
  });
});
