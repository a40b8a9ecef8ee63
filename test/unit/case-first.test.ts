/** What a guide read again by an advisor keeps to: the case first, a way out of every step, one way to say the same thing. */
import { describe, expect, test } from 'vitest';
import type { Act, Question } from '../../core/guide/guide.ts';
import { END } from '../../core/guide/path.ts';
import { isInclude, isQuestion } from '../../core/guide/step.ts';
import { library, paths } from '../../guides/check/content.ts';
import { sentencesIn } from '../../guides/check/typography.ts';

const kept = Object.keys(library.guides);
const stepsOf = (id: string) =>
  (library.guides[id]?.steps ?? []).filter((step): step is Act | Question => !isInclude(step));
const textOf = (data: unknown): string =>
  sentencesIn(data)
    .map(([, text]) => text.replaceAll('\u00A0', ' '))
    .join(' ');

const titles = Object.values(library.guides).map(({ title }) => title.replaceAll('\u00A0', ' '));
/** Guides named to the person: « le guide « … » », « il s’appelle « … » ». */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/(?:guide|s’appelle) « (Je [^»]+) »/g)].map((match) => match[1] ?? '');
const SOMEBODY =
  /0 800 400 070|34 00|3230|3919|France services|votre école|point d’accueil|msa\.fr|garage|société|notaire|conseiller|professionnel/;

describe.each(kept)('%s', (id) => {
  const guide = library.guides[id];
  const steps = stepsOf(id);

  test.skipIf(guide?.passage)('opens on one to four everyday questions, before anything to click', () => {
    const cases = guide?.cases?.length ?? 0;
    for (const path of paths(id)) {
      const own = path.map(({ step }) => step);
      const first = own.findIndex((step) => 'target' in step);
      const asked = own.slice(0, first < 0 ? undefined : first).filter(isQuestion).length + cases;
      expect(asked, own.map((step) => step.id).join(' ')).toBeGreaterThanOrEqual(1);
      expect(asked, own.map((step) => step.id).join(' ')).toBeLessThanOrEqual(6);
    }
  });

  test('ends a road that is not the right one on somebody to call or on another guide', () => {
    const early = new Set(['le-bon-guide', 'avant-de-commencer', 'ouvrir-le-site']);
    const ends = steps.filter(
      (step): step is Act =>
        'next' in step && step.next === END && early.has(step.chapter ?? '') && !('target' in step),
    );
    const elsewhere = (guide?.cases ?? []).flatMap(({ options }) => options.filter(({ to }) => typeof to === 'object'));
    expect(guide?.passage || ends.length || elsewhere.length ? [] : ['no road leads out']).toEqual([]);
    expect(
      ends.filter((step) => !SOMEBODY.test(textOf(step)) && !namedIn(textOf(step)).length).map((step) => step.id),
    ).toEqual([]);
  });

  test('names guides that exist', () =>
    expect(namedIn(textOf(guide)).filter((title) => !titles.includes(title))).toEqual([]));

  test('has a way out of every step', () =>
    expect(steps.filter((step) => !step.snags && !step.stuck).map((step) => step.id)).toEqual([]));

  test('has no note for the advisor that another step has too', () => {
    const all = Object.keys(library.guides).flatMap((other) => stepsOf(other).map((step) => ({ other, ...step })));
    // The same step of a neighbouring guide may say the same thing of itself.
    const borrowed = (step: Act | Question): boolean =>
      all.some(
        ({ other, ...one }) =>
          one.advisor === step.advisor && (one.id !== step.id || (other === id && one.title !== step.title)),
      );
    expect(steps.filter((step) => step.advisor && borrowed(step)).map((step) => step.id)).toEqual([]);
  });

  test('uses no image for a word, and says cookies one way', () => {
    const all = sentencesIn(guide).map(([, text]) => text.replaceAll('\u00A0', ' '));
    expect(
      all.filter((text) =>
        /(?<!\p{L})(?:une porte|ouvre la porte|des portes|se tait|trait penché)(?!\p{L})|dites « C’est fait »/u.test(
          text,
        ),
      ),
    ).toEqual([]);
    expect(
      all.filter(
        (text) => /cookies/.test(text) && !text.includes('Un message parle des cookies ? Vous pouvez refuser.'),
      ),
    ).toEqual([]);
  });
});
