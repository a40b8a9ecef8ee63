/** What a guide read again by an advisor keeps to: the case first, a way out of every step, one way to say the same thing. */
import { describe, expect, test } from 'vitest';
import type { Act, Question } from '../../core/guide/guide.ts';
import { END } from '../../core/guide/path.ts';
import { isInclude, isQuestion } from '../../core/guide/step.ts';
import { library } from '../../guides/check/content.ts';
import { sentencesIn } from '../../guides/check/typography.ts';

/** The other sites follow when their guides are read again: add them here. */
const READ_AGAIN = /^(?:parcoursup|franceconnect)\//;
const kept = Object.keys(library.guides).filter((id) => READ_AGAIN.test(id));
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
const SOMEBODY = /0 800 400 070|France services|votre école/;

describe.each(kept)('%s', (id) => {
  const guide = library.guides[id];
  const steps = stepsOf(id);

  test.skipIf(guide?.passage)('opens on two to four everyday questions, before anything to click', () => {
    const before = steps.slice(
      0,
      steps.findIndex((step) => 'target' in step),
    );
    const asked = before.filter(isQuestion).length;
    expect(isQuestion(steps[0] as Act | Question), 'the first step asks').toBe(true);
    expect([2, 3, 4]).toContain(asked);
  });

  test('ends a road that is not the right one on somebody to call or on another guide', () => {
    const ends = steps.filter((step): step is Act => 'next' in step && step.next === END);
    expect(guide?.passage ? [] : ends.length ? [] : ['no road leads out']).toEqual([]);
    expect(
      ends.filter((step) => !SOMEBODY.test(textOf(step)) && !namedIn(textOf(step)).length).map((step) => step.id),
    ).toEqual([]);
  });

  test('names guides that exist', () =>
    expect(namedIn(textOf(guide)).filter((title) => !titles.includes(title))).toEqual([]));

  test('has a way out of every step', () =>
    expect(steps.filter((step) => !step.snags && !step.stuck).map((step) => step.id)).toEqual([]));

  test('has no note for the advisor that another step has too', () => {
    const all = Object.keys(library.guides).flatMap((other) => stepsOf(other).flatMap(({ advisor }) => advisor ?? []));
    expect(
      steps
        .filter(({ advisor }) => advisor && all.indexOf(advisor) !== all.lastIndexOf(advisor))
        .map((step) => step.id),
    ).toEqual([]);
  });

  test('uses no image for a word, and says cookies one way', () => {
    const all = sentencesIn(guide).map(([, text]) => text.replaceAll('\u00A0', ' '));
    expect(
      all.filter((text) =>
        /(?<!\p{L})(?:une porte|la porte|des portes|se tait|trait penché)(?!\p{L})|dites « C’est fait »/u.test(text),
      ),
    ).toEqual([]);
    expect(
      all.filter(
        (text) =>
          /cookies/.test(text) &&
          !text.includes('Un message parle des cookies ? Vous pouvez refuser. Le site marchera pareil.'),
      ),
    ).toEqual([]);
  });
});
