/** What stands behind network.html: the command's own numbers, a place and a coordinator, without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceSecret } from '../../core/journal/place.ts';
import type { Content } from '../../core/network/content.ts';
import { Desk, firstQuestion, type Question } from '../../core/network/desk.ts';
import { noTerritory } from '../../core/network/network.ts';
import { content } from '../../pool/titles.ts';
import { yearFiles } from '../support/unit/networkFiles.ts';
import { type Folder, folder, given, line, MONTH, pc, place } from '../support/unit/poolFixture.ts';

let known: Content;
let desk: Desk;
let here: Folder;
beforeAll(async () => {
  known = (await content()).content;
});
beforeEach(() => {
  desk = new Desk(known, '2026-11');
  here = folder();
});
afterEach(() => here.remove());

const add = (files: Record<string, string>) =>
  desk.add(Object.entries(files).map(([name, text]) => ({ name, bytes: async () => new TextEncoder().encode(text) })));
const ask = (more: Partial<Question> = {}) => desk.view({ ...firstQuestion, ...more });
const steps = (count: number) => [given(count), given(count, { fait: 'done' })];

describe('a coordinator', () => {
  it('reads the command’s own tables, by month, quarter, year and whole', async () => {
    const files = Object.fromEntries(yearFiles(known, 6).map(({ name, text }) => [name, text]));
    here.write(files);
    await here.pool();
    add(files);
    for (const [grain, name] of [
      ['mois', 'table'],
      ['trimestre', 'trimestres'],
      ['annee', 'annees'],
      ['ensemble', 'ensemble'],
    ] as const)
      expect((await ask({ grain })).csv).toBe(readFileSync(join(here.path, `out/${name}.csv`), 'utf8'));
  }, 60_000);

  it('sees what is refused beside what counts, and which month is missing', async () => {
    add({
      'a.json': place('LYON-03', steps(30)),
      'b.json': place('BREST', steps(25)),
      'c.json': place('BREST', steps(25), { mois: '2026-08' }),
      'd.json': '{}',
    });
    const view = await ask();
    expect(view).toMatchObject({ exports: 3, structures: ['BREST', 'LYON-03'] });
    expect(view.faults.map((one) => one.replaceAll('\u00A0', ' '))).toEqual([
      'd.json : ce n’est pas un export de Faire avec.',
    ]);
    expect(view.presence.map(({ structure, missing }) => [structure, missing])).toEqual([
      ['BREST', []],
      ['LYON-03', ['2026-08']],
    ]);
  });

  it('types a territory once: it is in the file that is saved, and chooses the places', async () => {
    add({ 'a.json': place('LYON-03', steps(60)), 'b.json': place('BREST', steps(25)) });
    const lieux = { 'LYON-03': { ...noTerritory, departement: '69' }, BREST: { ...noTerritory, departement: '29' } };
    const view = await ask({ lieux, by: 'departement', value: '69', grain: 'ensemble' });
    expect(view.values).toEqual(['29', '69']);
    expect(view.csv).toContain(';60;');
    const saved = view.files.find(({ name }) => name === 'reseau.json')?.text ?? '';
    const next = new Desk(known, '2026-11');
    desk = next;
    add({ 'a.json': place('LYON-03', steps(60)), 'b.json': place('BREST', steps(25)), 'reseau.json': saved });
    expect(await ask({ by: 'departement', value: '69', grain: 'ensemble' })).toMatchObject({ csv: view.csv, lieux });
  });

  it('keeps the same numbers from one question to the next', async () => {
    add({ 'a.json': place('LYON-03', steps(30)), 'b.json': place('BREST', steps(25)) });
    const first = (await ask()).csv;
    await ask({ grain: 'annee' });
    expect((await ask()).csv).toBe(first);
  });
});

describe('a place', () => {
  const pcs = { 'a.json': pc('LYON-03', 'BLEU-1', [line(7)]), 'b.json': pc('LYON-03', 'BLEU-2', [line(6)]) };

  it('gets its export and the file that stays, and with that file the same export again', async () => {
    add(pcs);
    const [out, stay] = (await ask()).files;
    expect([out?.name, out?.kind, stay?.name, stay?.kind]).toEqual([
      `faire-avec-LYON-03-${MONTH}.json`,
      'out',
      'lieu-LYON-03.json',
      'stay',
    ]);
    desk = new Desk(known, '2026-11');
    add({ ...pcs, 'lieu-LYON-03.json': stay?.text ?? '', 'c.json': pc('LYON-03', 'VERT-3', [line(50)]) });
    const again = await ask();
    expect(again.files[0]?.text).toBe(out?.text);
    expect(again.correctable).toEqual([MONTH]);
    const corrected = await ask({ correct: [MONTH] });
    expect(JSON.parse(corrected.files[0]?.text ?? '').correction).toBe(1);
    const secrets = [stay, corrected.files[1]].map((file) => (JSON.parse(file?.text ?? '') as PlaceSecret).secret);
    expect(secrets[0]).toBe(secrets[1]);
    // Asked again, a correction is not a second one.
    expect((await ask({ correct: [MONTH], grain: 'annee' })).files[0]?.text).toBe(corrected.files[0]?.text);
  });
});
