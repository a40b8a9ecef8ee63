import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../core/guide/library.ts';
import { THEMES, TOPIC, themeWords } from '../../core/journal/coop.ts';
import {
  autonomies,
  type Cra,
  craAddress,
  craFaults,
  craState,
  craText,
  durations,
  equipments,
} from '../../core/journal/cra.ts';
import { guides, library } from '../../guides/library.ts';
import { published, refused } from '../support/unit/coopPublished.ts';

const own = Object.entries(guides).filter(([, { passage }]) => !passage);
const draft = (guide: string): Cra => ({
  themes: THEMES.filter((theme) => theme === themeOf(library, guide)),
  minutes: 30,
  autonomy: 'partiellement_autonome',
  equipment: ['ordinateur'],
});

describe('the draft for La Coop', () => {
  it('has La Coop’s enumerations, no more and no less', () => {
    expect(Object.keys(autonomies)).toEqual(published.autonomie);
    expect(Object.keys(equipments)).toEqual(published.materiel);
    expect(Object.keys(durations)).toEqual(published.duree);
    expect([...THEMES]).toEqual(published.administratives);
    expect(Object.keys(themeWords)).toEqual(published.administratives);
    expect(published.thematiques).toHaveLength(19);
    expect(published.thematiques).toContain(TOPIC);
  });

  it.each(own)('passes its rules for %s', (guide) => {
    const cra = draft(guide);
    expect(craFaults(cra)).toEqual([]);
    const state = craState(cra);
    expect(state.thematiques).toContain(TOPIC);
    expect(state.thematiques.length).toBeGreaterThan(1);
    expect(refused(state)).toEqual([]);
  });

  it('holds nothing but words of these lists', () => {
    const words = new Set(Object.values({ ...autonomies, ...equipments, ...durations, ...themeWords }));
    const [first, ...lines] = craText(draft('caf/attestation-paiement')).split('\n');
    expect(first).toBe('Accompagnement individuel');
    for (const value of lines.flatMap((line) => line.replace(/^[^:]*:\s/, '').split(/\s;\s/)))
      expect(words.has(value) || value === 'Aide aux démarches administratives', value).toBe(true);
  });

  it('is refused without an autonomy chosen, without a theme, with « aucun » beside another', () => {
    const cra = draft('caf/attestation-paiement');
    expect(craFaults({ ...cra, autonomy: null })).toEqual([expect.stringContaining('autonomie')]);
    expect(craFaults({ ...cra, themes: [] })).toHaveLength(1);
    expect(craFaults({ ...cra, equipment: ['aucun', 'tablette'] })).toHaveLength(1);
    expect(craText({ ...cra, autonomy: null })).not.toContain('Autonomie');
  });

  it('is read back from the address as it was put in', async () => {
    const cra = draft('caf/attestation-paiement');
    const v = new URL(await craAddress(cra)).searchParams.get('v') ?? '';
    expect(JSON.parse(inflateSync(Buffer.from(v, 'base64url')).toString())).toEqual({ json: craState(cra) });
  });
});
