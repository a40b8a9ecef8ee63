/** A practice page drawn in happy-dom, with functions to read it and act on it. The practice tests share it. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { render } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Dialect } from '../../../components/practice/dialects.ts';
import { PracticePage } from '../../../components/practice/PracticePage.tsx';
import type { Practice } from '../../../core/practice/format.ts';
import { practice } from './practiceFixture.ts';

/** What is drawn now. */
export const stage = {
  place: document.createElement('div'),
  screen: undefined as string | undefined,
  dialect: 1 as Dialect,
  practice,
  mishaps: [] as string[],
};
export const onScreen = vi.fn();

export const draw = () =>
  render(
    <PracticePage
      guideTitle="Une démarche"
      route={{ guide: 'essai/demande', screen: stage.screen, mishaps: stage.mishaps }}
      practice={stage.practice}
      dialect={stage.dialect}
      homeHref="home.html#/essai/demande"
      onScreen={onScreen}
      onGo={(to) => {
        stage.screen = to;
        draw();
      }}
      onMishaps={(on) => {
        stage.mishaps = on;
        draw();
      }}
    />,
    stage.place,
  );

export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
export const open = async (dialect: Dialect, screen?: string, lived: Practice = practice) => {
  Object.assign(stage, { dialect, screen, practice: lived });
  draw();
  await settle(3000);
};

/** Every element of the site, including open shadow roots and frames. */
export function everything(
  root: ParentNode = stage.place.querySelector('[data-practice-site]') as Element,
): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    return [element, ...(inner ? everything(inner) : [])];
  });
}

export const bare = (name: string) => name.replace(/\s+/g, ' ').trim();
export const all = (role: string, name: string) =>
  everything().filter((element) => getRole(element) === role && bare(computeAccessibleName(element)) === name);
export function the(role: string, name: string): HTMLInputElement {
  const found = all(role, name);
  expect(found, `${role} « ${name} »`).toHaveLength(1);
  return found[0] as HTMLInputElement;
}
export const words = () =>
  everything()
    .map((element) => (element.children.length ? '' : element.textContent))
    .join('|');

export async function type(name: string, value: string) {
  const field = everything()
    .filter((element) => /^(input|textarea)$/.test(element.localName))
    .find((element) => bare(computeAccessibleName(element)) === name) as HTMLInputElement;
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(1500);
}

export async function press(role: string, name: string) {
  the(role, name).click();
  await settle(1500);
}

export const checked = (role: string, name: string) =>
  the(role, name).checked ?? the(role, name).getAttribute('aria-checked') === 'true';

/** happy-dom loads no frames, so dialect 5 is walked in real browsers (test/browser). */
export const drawnHere = (dialect: Dialect): boolean => dialect !== 5;

beforeEach(() => {
  vi.useFakeTimers();
  onScreen.mockClear();
  Object.assign(stage, { place: document.createElement('div'), mishaps: [] });
  document.body.append(stage.place);
});
afterEach(() => {
  render(null, stage.place);
  stage.place.remove();
  vi.useRealTimers();
});
