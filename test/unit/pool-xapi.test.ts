import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOf } from '../../core/journal/week.ts';
import { french } from '../../core/network/french.ts';
import { readStatements, sendStatements } from '../../pool/send.ts';
import { BASE, type Placed, statementOf } from '../../pool/xapi.ts';
import { installed, installLine, startLrs } from '../bench/pool/lrs.ts';
import { folder, MONTH } from '../support/unit/poolFixture.ts';

const placed = (more: Partial<Placed> = {}): Placed => ({
  ...{ structure: 'LYON-03', mois: MONTH, setting: 'practice' as const, guide: 'caf/attestation-paiement' },
  ...{ step: 'mon-compte', fact: 'seen' as const, count: 10, old: false, ...more },
});

describe('a statement', () => {
  it('is nobody’s: one account for all, no registration, nothing but closed words', () => {
    const { actor, context, result, timestamp } = statementOf(placed());
    expect(actor).toEqual({ objectType: 'Agent', account: { homePage: BASE, name: 'anonyme' } });
    expect(Object.keys(context)).toEqual(['platform', 'language', 'extensions']);
    expect(result).toEqual({ extensions: { [`${BASE}/nombre`]: 10 } });
    expect(timestamp).toBe('2026-08-31T00:00:00.000Z');
  });

  it('keeps its id when only its number differs, and has its own for every other row', () => {
    const { id } = statementOf(placed());
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(statementOf(placed({ count: 15 })).id).toBe(id);
    const others: Partial<Placed>[] = [
      { structure: 'BREST' },
      { mois: '2026-10' },
      { setting: 'real' },
      { guide: 'caf/creer-compte' },
      { step: '' },
      { fact: 'done' },
      { old: true },
    ];
    expect(new Set([id, ...others.map((more) => statementOf(placed(more)).id)]).size).toBe(others.length + 1);
  });

  it('is timed by a Monday of its month’s weeks, never finer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const mois = `${year}-${String(month).padStart(2, '0')}`;
        const monday = new Date(statementOf(placed({ mois })).timestamp);
        expect(monday.getUTCDay()).toBe(1);
        expect(monday.getTime() % 86_400_000).toBe(0);
        const thursday = new Date(monday.getTime() + 3 * 86_400_000);
        expect(thursday.toISOString().slice(0, 7)).toBe(mois);
        expect(thursday.getUTCDate()).toBeLessThanOrEqual(7);
      }),
    );
    expect(monthOf('2026-W40')).toBe('2026-10');
  });
});

describe.skipIf(!installed())(`a real learning record store (${installLine})`, () => {
  let lrs: Awaited<ReturnType<typeof startLrs>>;
  const here = folder();
  beforeAll(async () => {
    lrs = await startLrs();
    // Another program starts: on a busy machine, not in ten seconds.
  }, 120_000);
  afterAll(async () => {
    await lrs?.stop();
    here.remove();
  });

  it('stores each statement once, however often it is sent, and refuses another number for the same row', async () => {
    const file = join(here.path, 'xapi.ndjson');
    const statements = [placed(), placed({ fact: 'done' }), placed({ fact: 'hint1' })].map(statementOf);
    writeFileSync(file, statements.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(await sendStatements(lrs, file)).toBe(3);
    expect(await sendStatements(lrs, file)).toBe(3);
    const back = [];
    for await (const one of readStatements(lrs)) back.push(one);
    expect(back).toHaveLength(3);
    for (const one of statements) expect(back).toContainEqual(expect.objectContaining(one));
    writeFileSync(file, JSON.stringify(statementOf(placed({ count: 95 }))));
    await expect(sendStatements(lrs, file)).rejects.toThrow('Il garde les premiers.');
  });
});

it('sentences never break before their punctuation', () => {
  expect(french('a : « b » ; c ?')).toBe('a\u00A0: «\u00A0b\u00A0»\u00A0; c\u00A0?');
});
