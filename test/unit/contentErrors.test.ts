import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ContentError, parseContent } from '../../core/guide/contentErrors.ts';
import { GlossarySchema, GuideSchema, SiteSchema } from '../../core/guide/format.ts';
import { authored, authoredSite } from '../support/unit/authored.ts';
import { act, DEMANDER, guide, library, question, site } from '../support/unit/fixture.ts';

const FILE = 'guides/essai/demander/guide.json';
const good = () =>
  structuredClone(authored(library.guides[DEMANDER] ?? guide([]))) as unknown as Record<string, unknown> & {
    steps: Record<string, unknown>[];
  };

/** What a person reads when this is done to a good guide. */
const said = (spoil: (data: ReturnType<typeof good>) => void): string => {
  const data = good();
  spoil(data);
  try {
    parseContent(GuideSchema, data, FILE);
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return (error as Error).message;
  }
  return '';
};

it('gives back what is right, the fixture to begin with', () => {
  expect(parseContent(GuideSchema, good(), FILE)).toEqual(good());
  for (const each of Object.values(library.sites).map(authoredSite))
    expect(parseContent(SiteSchema, each, 'site.json')).toEqual(each);
  expect(
    parseContent(GlossarySchema, { $schema: 'x', démarche: 'Une chose à faire.' }, 'glossary.json'),
  ).toHaveProperty('démarche');
});

describe('what is wrong becomes a sentence: the file, the path in it, the repair', () => {
  it.each([
    ['a missing key', (data) => delete data.title, 'title', /il manque/],
    ['a key that does not exist', (data) => (data.titre = 'x'), 'titre', /n’existe pas/],
    ['an empty text', (data) => (data.title = '  '), 'title', /vide/],
    ['a number for a text', (data) => (data.summary = 3), 'summary', /attendu/],
    ['a half minute', (data) => (data.minutes = 0.5), 'minutes', /attendu/],
    ['an address in http', (data) => (data.start = 'http://essai.example/'), 'start', /https/],
    ['no source', (data) => (data.sources = []), 'sources', /vide/],
    ['a date as a text', (data) => (data.checkedLive = 'hier'), 'checkedLive', /2026-01-23/],
    ['a step without its sentence', (data) => delete data.steps[0]?.say, 'steps[0].say', /il manque/],
    [
      'one hint',
      (data) => Object.assign(data.steps[0] ?? {}, { hints: ['Un.'] }),
      'steps[0].hints',
      /exactement 2, il y en a 1/,
    ],
    [
      'an unknown role',
      (data) =>
        Object.assign(data.steps[0] ?? {}, { target: { role: 'lien', names: [{ text: 'x', origin: 'guess' }] } }),
      'steps[0].target.role',
      /link/,
    ],
    [
      'a target without a name',
      (data) => Object.assign(data.steps[0] ?? {}, { target: { role: 'link', names: [] } }),
      'steps[0].target.names',
      /vide/,
    ],
    [
      'an id with capitals',
      (data) => Object.assign(data.steps[0] ?? {}, { id: 'Ouvrir' }),
      'steps[0].id',
      /minuscules/,
    ],
    [
      'a question with one answer',
      (data) => Object.assign(data.steps[2] ?? {}, { options: [{ label: 'Oui', goto: 'moi' }] }),
      'steps[2].options',
      /au moins 2/,
    ],
  ] satisfies [string, (data: ReturnType<typeof good>) => unknown, string, RegExp][])(
    '%s',
    (_, spoil, path, repair) => {
      const message = said(spoil);
      expect(message).toContain(`${FILE} → ${path} : `);
      expect(message).toMatch(repair);
    },
  );

  it('one line per fault, each once', () => {
    const lines = said((data) => {
      delete data.title;
      delete data.summary;
    }).split('\n');
    expect(lines).toHaveLength(2);
    expect(new Set(lines).size).toBe(2);
    for (const line of lines) expect(line).toMatch(/\.$/);
  });

  it('something that is not an object at all', () => {
    for (const data of [null, undefined, 3, 'x', []])
      expect(() => parseContent(GuideSchema, data, FILE)).toThrow(`${FILE} → `);
  });
});

describe('a guide executes nothing', () => {
  it('and the same guide without such a key is good', () => {
    const steps = [act({ id: 'a' }), question({ id: 'b' })];
    expect(() => parseContent(GuideSchema, authored(guide(steps)), FILE)).not.toThrow();
  });

  it.each(['script', 'html', 'onClick', 'eval'])('no key « %s », anywhere', (key) => {
    expect(() => parseContent(GuideSchema, authored(guide([{ ...act({ id: 'a' }), [key]: 'x' }])), FILE)).toThrow(
      `→ steps[0].${key} :`,
    );
    expect(() => parseContent(GuideSchema, authored(guide([{ ...question({ id: 'a' }), [key]: 'x' }])), FILE)).toThrow(
      ContentError,
    );
    expect(() => parseContent(SiteSchema, { ...authoredSite(site()), [key]: 'x' }, 'site.json')).toThrow(`→ ${key} :`);
  });

  it.each(['*.caf.fr', 'https://caf.fr', 'localhost', 'CAF.fr', 'caf.fr/x'])('no host like « %s »', (host) => {
    expect(() => parseContent(SiteSchema, authoredSite(site({ hosts: [host] })), 'site.json')).toThrow(
      'site.json → hosts[0]',
    );
  });
});

it('spells a fault of the whole file, and of nested lists', () => {
  const list = v.strictObject({ a: v.array(v.array(v.number())) });
  expect(() => parseContent(list, { a: [[1], [2, 'x']] }, 'f.json')).toThrow('f.json → a[1][1] : ');
  expect(() => parseContent(v.number(), 'x', 'f.json')).toThrow('f.json → (le fichier) : ');
});
