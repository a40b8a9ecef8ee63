// @vitest-environment node
/** The migration of November 2026: what it keeps, what it adds, and that it changes nothing twice. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGuide, compileSite } from '../../core/guide/compile.ts';
import { parseContent } from '../../core/guide/contentErrors.ts';
import { GuideSchema, SiteSchema } from '../../core/guide/format.ts';
import type { Act } from '../../core/guide/guide.ts';
import { authored, contents, library } from '../../guides/check/content.ts';
import { type Evidence, withIds } from '../../guides/migrate/evidence.ts';
import { migrateGuide, migrateSite } from '../../guides/migrate/migrate.ts';
import { originsOf } from '../../guides/migrate/origin.ts';
import { print } from '../../guides/migrate/print.ts';
import { slug } from '../../guides/migrate/slug.ts';

const evidence = JSON.parse(readFileSync(new URL('../../guides/evidence.json', import.meta.url), 'utf8')) as Evidence[];
const origins = originsOf(evidence, 'carte-grise');

const step = (id: string, given: object = {}) => ({
  id,
  title: `Faire ${id}`,
  page: 'plaque',
  say: 'Faites-le.',
  why: 'Parce que.',
  hints: ['Un.', 'Deux.'],
  done: 'click',
  skill: '1.1',
  ...given,
});
const old = {
  $schema: '../../schema/guide.schema.json',
  title: 'Un guide',
  summary: 'Un papier.',
  minutes: 5,
  start: 'https://immatriculation.ants.gouv.fr/',
  version: 4,
  prepare: [],
  sources: [{ title: 'Une source' }, { title: 'Une source', date: '2026-01' }],
  checkedLive: null,
  steps: [
    step('qui', {
      page: undefined,
      ask: 'Qui ?',
      options: [
        { label: 'Moi', goto: 'plaque' },
        { label: 'Un autre', goto: 'plaque' },
      ],
      done: undefined,
      say: undefined,
    }),
    step('plaque', {
      target: { role: 'textbox', names: ['Immatriculation'], under: ['Le véhicule'], hint: '#plaque' },
      done: 'filled',
      uncertain: true,
    }),
    step('suivant', {
      target: { role: 'button', names: ['Étape suivante', 'Continuer'] },
      done: 'page',
      uncertain: true,
    }),
    step('lire', { page: 'recapitulatif', done: 'said', uncertain: true }),
  ],
  after: [],
};
/** As a file holds it: no key without a value. */
const given = JSON.parse(JSON.stringify(old));
const migrated = migrateGuide('carte-grise/essai', given, origins);
const steps = Object.fromEntries(migrated.steps.map((one) => [one.id, one]));

describe('a guide in the old form', () => {
  it('holds the new format, one version later, with the keys of its steps', () => {
    expect(parseContent(GuideSchema, migrated, 'guide.json').version).toBe(5);
    expect(migrated.steps.map(({ id }) => id)).toEqual(old.steps.map(({ id }) => id));
  });
  it('runs as it ran: the same words, the same heading, the same hint', () => {
    const act = compileGuide(migrated).steps[1] as Act;
    expect(act.target).toEqual({
      role: 'textbox',
      names: ['Immatriculation'],
      reasons: { under: ['Le véhicule'] },
      hint: '#plaque',
    });
  });
  it('says where words were read, and « guess » of the others', () => {
    expect(steps.suivant).toMatchObject({
      target: {
        names: [
          { text: 'Étape suivante', origin: 'carte-grise/declaration/etape-suivante' },
          { text: 'Continuer', origin: 'guess' },
        ],
      },
    });
    expect(steps.plaque).toMatchObject({ target: { names: [{ origin: 'guess' }] } });
  });
  it('asks a banal word of a button to stand in the content of the page', () => {
    expect(steps.suivant).toMatchObject({ target: { reasons: { region: 'main' } } });
  });
  it('keeps three things apart: what leaves, what may be skipped, what is not sure', () => {
    expect(steps.suivant).toMatchObject({ leaves: true, uncertain: true });
    expect(steps.suivant).not.toHaveProperty('mayBeSkipped');
    expect(steps.plaque).toMatchObject({ mayBeSkipped: true, uncertain: true });
    expect(steps.plaque).not.toHaveProperty('leaves');
    expect(steps.lire).not.toHaveProperty('mayBeSkipped');
  });
  it('has chapters, and each step is in one of them', () => {
    const ids = migrated.chapters.map(({ id }) => id);
    expect(ids).toEqual(['avant-de-commencer', 'le-vehicule', 'verifier-et-valider']);
    for (const one of migrated.steps) if (!('include' in one)) expect(ids).toContain(one.chapter);
  });
  it('names each source once', () => {
    expect(migrated.sources.map(({ id }) => id)).toEqual(['une-source', 'une-source-2']);
  });
});

describe('a second run changes nothing', () => {
  it('of a guide just migrated', () => {
    expect(migrateGuide('carte-grise/essai', migrated, origins)).toBe(migrated);
  });
  it.each(contents.filter(({ kind }) => kind === 'guide' || kind === 'site'))('of $file', ({ id, kind, raw }) => {
    const own = originsOf(evidence, id.split('/')[0] ?? '');
    const data = JSON.parse(raw);
    expect(kind === 'guide' ? migrateGuide(id, data, own) : migrateSite(data, own)).toEqual(data);
  });
});

it('a site: variants of a sign stand apart, in the content of the page', () => {
  const site = migrateSite(
    {
      pages: {
        fin: { name: 'la fin', url: ['histovec.interieur.gouv.fr/histovec/rapport-vendeur'], shows: ['A|B *'] },
      },
    },
    origins,
  );
  expect(site.pages.fin).toEqual({
    name: 'la fin',
    url: [
      {
        text: 'histovec.interieur.gouv.fr/histovec/rapport-vendeur',
        origin: 'carte-grise/histovec-rapport/https-histovec-interieur-gouv-fr',
      },
    ],
    signs: [
      {
        words: [
          { text: 'A', origin: 'guess' },
          { text: 'B *', origin: 'guess' },
        ],
        in: 'main',
      },
    ],
  });
});

describe('where words were read', () => {
  it('one item may give several labels', () =>
    expect(origins.ofWords('Type de voie').origin).toBe(
      'carte-grise/futur-acquereur/numero-complement-type-de-voie-libelle',
    ));
  it('what changes at the end is left out', () =>
    expect(originsOf(evidence, 'franceconnect').ofWords('Continuer sur *').origin).toBe(
      'franceconnect/confirmation/continuer-sur-service',
    ));
  it('another site under the same folder says nothing of this one', () => {
    expect(origins.ofWords('Prénom(s)', 'titulaire').origin).toBe('guess');
    expect(origins.ofWords('Prénom(s)', 'histovec-proprietaire').origin).not.toBe('guess');
  });
  it('an item that doubts its own words says nothing', () =>
    expect(origins.ofWords('identifiant, mot de passe (compte ANTS)').origin).toBe('guess'));
  it('a whole host is borne out by nothing', () =>
    expect(originsOf(evidence, 'caf').ofAddress('wwwd.caf.fr/*').origin).toBe('guess'));
});

describe('evidence', () => {
  it('has one id for each item, the same at each run', () => {
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
    expect(withIds(evidence.map(({ id: _, ...item }) => item))).toEqual(evidence);
  });
  it('is where every origin of a guide or a site leads, unless it is a source of the guide or a guess', () => {
    const known = new Set(['guess', 'repair', ...evidence.map(({ id }) => id)]);
    const lost: string[] = [];
    const look = (value: unknown, own: Set<string>, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'origin' && typeof inner === 'string' && !known.has(inner) && !own.has(inner))
          lost.push(`${where}: ${inner}`);
        look(inner, own, where);
      }
    };
    for (const [id, guide] of Object.entries(authored.guides))
      look(guide.steps, new Set(guide.sources.map((source) => source.id)), id);
    for (const [id, site] of Object.entries(authored.sites)) look(site.pages, new Set(), id);
    expect(lost).toEqual([]);
  });
});

it('what runs holds no origin', () => {
  expect(JSON.stringify(library)).not.toContain('"origin"');
  expect(JSON.stringify(Object.values(authored.sites).map(compileSite))).not.toContain('"origin"');
});

it('a text becomes an id', () => {
  expect(slug('Où le trouver ? Œuvre n° 2')).toBe('ou-le-trouver-oeuvre-n-2');
  expect(slug('…')).toBe('x');
  expect(slug('a'.repeat(90))).toHaveLength(40);
});

it('JSON is printed as the content files are, and says the same', () => {
  expect(print({ a: [{ b: 1 }, { c: 'd' }], e: {}, f: null })).toBe(
    '{\n  "a": [{ "b": 1 }, { "c": "d" }],\n  "e": {},\n  "f": null\n}',
  );
  for (const { raw } of contents) expect(JSON.parse(print(JSON.parse(raw)))).toEqual(JSON.parse(raw));
});

it('SiteSchema refuses an address without a host', () => {
  const { caf } = authored.sites;
  if (!caf) throw new Error('no site');
  const pages = { ...caf.pages, accueil: { name: 'x', url: [{ text: 'https://caf.fr', origin: 'guess' }], signs: [] } };
  expect(() => parseContent(SiteSchema, { ...caf, pages }, 'site.json')).toThrow('un hôte puis un chemin');
});
