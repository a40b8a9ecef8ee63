/** Sheets of several structures into the guides' files: what fits is written, what does not is refused with a sentence. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerLines } from '../../components/shared/ledgerWords.ts';
import { compileGuide, compileStep, ledgerOf } from '../../core/guide/compile.ts';
import type { AuthoredGuide } from '../../core/guide/format.ts';
import type { Act } from '../../core/guide/guide.ts';
import { hashOf } from '../../core/guide/stepHash.ts';
import { rewrite } from '../../core/repair/rewrite.ts';
import { verifiedOf } from '../../core/session/verified.ts';
import { mergeSheets } from '../../core/verify/merge.ts';
import { readSheet } from '../../core/verify/readSheet.ts';
import { fileOf, type Sheet, sheetOf, textOf } from '../../core/verify/sheet.ts';
import { absent, authored, done, found, ID, library, page, walk } from '../support/unit/verified.fixture.ts';

const TODAY = '2026-12';
const walked = walk([
  page('essai:accueil'),
  found(1),
  done,
  page('porte:formulaire'),
  found(),
  ...[done, done, done],
  page('essai:formulaire'),
  absent,
]);
const sheet = (structure: string, change: (sheet: Sheet) => void = () => {}): string => {
  const [verified] = verifiedOf(library, walked);
  if (!verified) throw new Error('rien à dire');
  const made = structuredClone(sheetOf(library, verified, structure));
  change(made);
  return textOf(made);
};
const told = (...texts: string[]) => texts.flatMap((text) => readSheet(text, library, TODAY).told);
const merge = (...texts: string[]) => mergeSheets(told(...texts), authored);
const seenOf = (guides: Record<string, AuthoredGuide>, guide: string, id: string) => {
  const step = guides[guide]?.steps.find((one) => one.id === id);
  return step && 'seenLive' in step ? step.seenLive : undefined;
};

it('the sheet holds ids and enumerations, in a file named after the guide', () => {
  expect(fileOf('caf/attestation-paiement')).toBe('releve-caf-attestation-paiement.json');
  expect(JSON.parse(sheet('LYON-03'))).toMatchInlineSnapshot(`
    {
      "demarche": "essai/verifier",
      "etapes": [
        {
          "empreinte": "13s5vwd7qjn",
          "etape": "ouvrir",
          "mois": "2026-11",
          "page": "essai:accueil",
          "raisons": [
            "role",
          ],
          "variante": 1,
          "verdict": "vue",
        },
        {
          "empreinte": "1n91xj1v154",
          "etape": "connexion/entrer",
          "mois": "2026-11",
          "page": "porte:formulaire",
          "raisons": [
            "role",
          ],
          "variante": 0,
          "verdict": "vue",
        },
        {
          "empreinte": "1ny9xuxsf4n",
          "etape": "nom",
          "mois": "2026-11",
          "page": "essai:formulaire",
          "verdict": "pas-trouvee",
        },
      ],
      "format": "faire-avec/releve",
      "structure": "LYON-03",
      "version": 1,
    }
  `);
});

describe('merged', () => {
  it('one structure is not enough, two are; given twice, it counts once', () => {
    expect(merge(sheet('LYON-03'), sheet('LYON-03')).done[0]).toBe(
      'essai/verifier, étape « ouvrir » : vue par 1 structure, il en faut 2.',
    );
    const { guides, done: said } = merge(sheet('LYON-03'), sheet('PARIS-1'), sheet('BREST'));
    expect(said[0]).toBe('essai/verifier, étape « ouvrir » : vue (3 structures).');
    expect(seenOf(guides, ID, 'ouvrir')).toMatchObject({ month: '2026-11', variants: [1] });
    // A passage's step is written in the passage's own file.
    expect(seenOf(guides, 'porte/entrer', 'entrer')?.structures).toHaveLength(3);
    expect(seenOf(guides, ID, 'nom')).toBeUndefined();
    expect(said).toContain(
      'essai/verifier, étape « nom » : vue par 0 structure, il en faut 2. Doute, ou pas trouvée : 3 structures. À revoir.',
    );
  });

  it('whatever the order, and one after the other or together', () => {
    const sheets = ['LYON-03', 'PARIS-1', 'BREST'].map((name) => sheet(name));
    const together = merge(...sheets).guides;
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: 3 }), (order) => {
        const oneByOne = { ...authored };
        for (const text of order) Object.assign(oneByOne, mergeSheets(told(text), oneByOne).guides);
        expect(oneByOne).toEqual({ ...authored, ...together });
      }),
    );
  });

  it('a structure that no longer sees it takes its word back', () => {
    const { guides } = merge(sheet('LYON-03'), sheet('PARIS-1'));
    const later = sheet('PARIS-1', ({ etapes }) => {
      for (const step of etapes) Object.assign(step, { mois: '2026-12', verdict: 'pas-trouvee' });
    });
    const next = mergeSheets(told(later), { ...authored, ...guides });
    expect(seenOf(next.guides, ID, 'ouvrir')?.structures).toHaveLength(1);
    expect(next.done[0]).toContain('Doute, ou pas trouvée : 1 structure. À revoir.');
  });

  it('the guide says how many, and when; a mended sentence has to be seen again, and loses no other', () => {
    const { guides } = merge(sheet('LYON-03'), sheet('PARIS-1'));
    const now = { ...authored[ID], ...guides[ID] } as AuthoredGuide;
    expect(ledgerLines(ledgerOf(now)).at(-1)).toBe('1 étape sur 6 vue sur le vrai site en novembre 2026.');
    const steps = now.steps.map((step) => (step.id === 'ouvrir' ? { ...step, say: 'Autrement dit.' } : step));
    const mended = { ...now, steps } as AuthoredGuide;
    expect(ledgerOf(mended).live).toBe(0);
    const after = { ...library, guides: { ...library.guides, [ID]: compileGuide(mended) } };
    const read = readSheet(sheet('BREST'), after, TODAY);
    expect(read.refused).toEqual([
      'essai/verifier, étape « ouvrir » : elle a changé depuis ce relevé. Il faut la revoir sur le site.',
    ]);
    expect(read.told.map(({ note }) => note.etape)).toEqual(['connexion/entrer', 'nom']);
  });
});

describe('refused', () => {
  const refusals = (text: string) => readSheet(text, library, TODAY).refused;
  it.each([
    ['{', /n’est pas du JSON/],
    ['[]', /n’est pas un relevé/],
    ['{"format":"faire-avec/releve"}', /n’est pas un relevé/],
    [`${' '.repeat(200_001)}{}`, /bien trop long/],
    [sheet('LYON-03').replace('"version": 1', '"version": 1, "version": 1'), /deux fois/],
    [sheet('Chez Nadia Benali'), /structure.*n’a pas la forme attendue/],
    [sheet('LYON-03', (one) => Object.assign(one, { demarche: 'essai/perdu' })), /« essai\/perdu » n’existe pas ici/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { note: 'Nadia' })), /ligne 1/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { etape: 'perdue' })), /n’existe pas, ou plus/],
    [
      sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { etape: 'sexe' })),
      /dit quelque chose d’une personne/,
    ],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { etape: 'enfant' })), /n’existe pas/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { etape: 'dire' })), /ne montre rien/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { mois: '2027-01' })), /pas encore venu/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { variante: 7 })), /pas de mots numéro 7/],
    [sheet('LYON-03', ({ etapes }) => Object.assign(etapes[0] ?? {}, { page: 'essai:lune' })), /n’est pas sur la page/],
    [sheet('LYON-03', ({ etapes }) => void etapes.push(...etapes.slice(0, 1))), /deux fois/],
  ])('%#', (text, sentence) => {
    const said = refusals(text);
    expect(said.join('\n')).toMatch(sentence);
    for (const one of said) expect(one).toMatch(/[.)]$/);
  });

  it('an unknown guide named like what every object has', () => {
    expect(refusals(sheet('LYON-03', (one) => Object.assign(one, { demarche: 'constructor/toString' })))).toHaveLength(
      1,
    );
  });
});

describe('npm run guides:apply releve-*.json', () => {
  const folder = mkdtempSync(`${tmpdir()}/releves-`);
  const guides = `${folder}/guides`;
  const file = `${guides}/caf/attestation-paiement/guide.json`;
  cpSync('guides', guides, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));
  const original = readFileSync(file, 'utf8');
  const guide = JSON.parse(original) as AuthoredGuide;
  const hash = (id: string): string => hashOf(compileStep(guide.steps.find((step) => step.id === id) as never) as Act);
  const ids = ['mon-compte', 'ouvrir-attestations', 'telecharger'];
  const one = (structure: string, more: object[] = []) => ({
    format: 'faire-avec/releve',
    version: 1,
    structure,
    demarche: 'caf/attestation-paiement',
    etapes: [
      ...ids.map((id) => ({ etape: id, empreinte: hash(id), mois: '2026-11', verdict: 'vue', variante: 0 })),
      ...more,
    ],
  });
  const run = (...files: string[]) =>
    spawnSync(process.execPath, [`${process.cwd()}/guides/apply.ts`, ...files], {
      cwd: folder,
      env: { ...process.env, GUIDES: guides },
      encoding: 'utf8',
    });

  it('three of them, and only the lines of what was seen change', () => {
    const names = ['LYON-03', 'PARIS-1', 'BREST'];
    for (const name of names) writeFileSync(`${folder}/releve-${name}.json`, JSON.stringify(one(name)));
    const { status, stdout, stderr } = run('releve-*.json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('étape « telecharger » : vue (3 structures).');
    const next = readFileSync(file, 'utf8');
    expect(ledgerOf(JSON.parse(next))).toMatchObject({ live: 3, from: '2026-11', to: '2026-11' });
    const lines = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));
    const added = lines(next).filter((line) => !lines(original).includes(line));
    expect(added).toHaveLength(3);
    for (const line of added) expect(line).toMatch(/^ {6}"seenLive": \{ "month": "2026-11"/);
    // Given again, nothing is written.
    expect(run('releve-*.json').stdout).not.toContain('est en version');
    expect(readFileSync(file, 'utf8')).toBe(next);
  });

  it('what does not fit is said, the rest is written, and the command fails', () => {
    writeFileSync(file, original);
    const odd = { etape: 'perdue', empreinte: '00000000000', mois: '2026-11', verdict: 'vue' };
    writeFileSync(`${folder}/releve-a.json`, JSON.stringify(one('LYON-03', [odd])));
    writeFileSync(`${folder}/releve-b.json`, '{');
    const { status, stderr, stdout } = run('releve-a.json', 'releve-b.json', `releve-BREST.json`);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'releve-a.json : caf/attestation-paiement, étape « perdue » : elle n’existe pas, ou plus.',
    );
    expect(stderr).toContain('releve-b.json : Ce fichier n’est pas du JSON.');
    expect(stdout).toContain('étape « mon-compte » : vue (2 structures).');
  });

  it('a file is rewritten and not laid out anew', () => {
    const seenLive = { month: '2026-11', structures: ['00000000000'], variants: [0], hash: hash('mon-compte') };
    const steps = guide.steps.map((step) => (step.id === 'mon-compte' ? { ...step, seenLive } : step));
    const next = rewrite(original, { ...guide, steps } as AuthoredGuide);
    expect(next.split('\n').length).toBe(original.split('\n').length + 1);
    expect(rewrite(next, guide)).toBe(original);
  });
});
