/** What helps to write a guide: a skeleton that holds the format, and a guide read as a person would. */
import { expect, test } from 'vitest';
import { compileGuide } from '../../core/guide/compile.ts';
import { parseContent } from '../../core/guide/contentErrors.ts';
import { type AuthoredSite, GuideSchema, SiteSchema } from '../../core/guide/format.ts';
import { PracticeSchema } from '../../core/practice/format.ts';
import { authored, contents, library } from '../../guides/check/content.ts';
import { sentencesIn, typographyFaults } from '../../guides/check/typography.ts';
import { skeleton, TO_WRITE, withOrder } from '../../guides/new.ts';
import { asRead, doubts, figures } from '../../guides/review.ts';

const site = authored.sites.caf as AuthoredSite;
const { guide, practice } = skeleton(site, Object.keys(site.pages)[0] ?? '');

test('a new guide holds the format, and each sentence to write is named', () => {
  parseContent(GuideSchema, guide, 'guide.json');
  parseContent(PracticeSchema, practice, 'practice.json');
  const unwritten = [...sentencesIn(guide), ...sentencesIn(practice)].filter(([, text]) => text.includes(TO_WRITE));
  expect(unwritten.length).toBeGreaterThan(10);
  for (const [, text] of unwritten) expect(typographyFaults(text)).toEqual(['cette phrase reste à écrire']);
});

test('a new guide joins the order of its site, and the rest of the file does not move', () => {
  for (const { file, kind, raw } of contents) {
    if (kind !== 'site') continue;
    const longer = withOrder(raw, 'une-demarche');
    const { order } = parseContent(SiteSchema, JSON.parse(longer), file);
    expect(order).toEqual([...parseContent(SiteSchema, JSON.parse(raw), file).order, 'une-demarche']);
    expect(longer.replace(/,? ?"une-demarche"/, '')).toBe(raw);
  }
});

test('a guide is read whole', () => {
  for (const [id, one] of Object.entries(library.guides)) {
    const read = asRead(id, one);
    for (const step of one.steps) {
      if ('include' in step) continue;
      for (const text of [
        'say' in step ? step.say : step.ask,
        step.why,
        ...step.hints,
        ...(step.snags ?? []).flatMap(({ sees, way }) => [sees, way]),
      ])
        expect(read, `${id} ${step.id}`).toContain(text);
    }
  }
});

test('doubts are what is uncertain, old, without a date or passed', () => {
  const now = new Date('2026-11-22');
  const act = { ...(guide.steps[0] as object), uncertain: true } as (typeof guide.steps)[number];
  const old = {
    ...guide,
    checkedLive: '2026-01-01',
    steps: [act],
    sources: [
      { id: 'a', title: 'Vieille', date: '2025-02' },
      { id: 'b', title: 'Sans' },
      { id: 'c', title: 'Neuve', date: '2026-11-01' },
    ],
    deadlines: [{ what: 'Envoyer', on: '2026-11-01', why: 'Après, non.' }],
  };
  const found = doubts('x', compileGuide(old), now).join('\n');
  for (const word of ['pas sûr', 'Vieille', 'sans date : Sans', '2026-01-01', 'date passée'])
    expect(found).toContain(word);
  expect(found).not.toContain('Neuve');
});

test('the figures have one line per guide', () => {
  expect(figures().split('\n')).toHaveLength(Object.keys(library.guides).length + 2);
});
