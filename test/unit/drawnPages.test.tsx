// @vitest-environment happy-dom
/** What a practice screen is as data, it is once drawn: links alone, or words of the header, would leave a person on an unknown page. */
import { execFileSync } from 'node:child_process';
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { PracticeSite } from '../../components/practice/PracticeSite.tsx';
import { createVisit } from '../../components/practice/visit.ts';
import type { PageRule } from '../../core/guide/guide.ts';
import { createElementIndex } from '../../core/locate/elementIndex.ts';
import { recognise } from '../../core/page/recognise.ts';
import type { Practice } from '../../core/practice/format.ts';

interface Drawn {
  practice: Practice;
  rules: Record<string, PageRule>;
  screens: { name: string; screen: string; page: string | null }[];
}

/** In a process of its own: with a document around, a file has no address that Node can open. */
const guides = JSON.parse(
  execFileSync(process.execPath, ['test/support/unit/practiceScreens.ts'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
) as Drawn[];

const screens = guides.flatMap(({ practice, rules, screens }) => screens.map((one) => ({ ...one, practice, rules })));

describe.each([1, 3] as const)('dialect %i', (dialect) => {
  test.each(screens.filter(({ page }) => page))('$name', ({ practice, rules, screen, page }) => {
    const place = document.createElement('div');
    document.body.append(place);
    const visit = createVisit(practice, () => {});
    render(
      <PracticeSite practice={practice} screen={screen} dialect={dialect} visit={visit} hrefFor={() => '/practice'} />,
      place,
    );
    const site = place.querySelector('[data-practice-site]') as Element;
    const address = practice.screens[screen]?.address ?? '';
    expect(recognise(rules, address, createElementIndex(site, false), site)).toContain(page);
    render(null, place);
    place.remove();
  });
});
