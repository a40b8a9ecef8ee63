// @vitest-environment happy-dom
/** When what a look has seen is told, and when it waits for the page. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounceVerdict, STILL } from '../../components/companion/verdictDebounce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin() {
  const said: string[] = [];
  const verdict = debounceVerdict(
    () => undefined,
    (kind, cause) => said.push(cause ? `${kind} ${cause}` : kind),
  );
  return { said, verdict };
}

test('a page has its time to show the target again, however long the person has been at the step', () => {
  const { said, verdict } = begin();
  verdict.settle('found');
  vi.advanceTimersByTime(60_000);
  verdict.settle('absent', true, 'absent');
  expect(verdict.kind.value).toBe('looking');
  vi.advanceTimersByTime(STILL - 1);
  expect(said).toEqual(['found']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['found', 'absent absent']);
});

test('the same after a doubt, or after another trouble', () => {
  for (const before of ['doubtful', 'hidden'] as const) {
    const { said, verdict } = begin();
    verdict.settle(before);
    vi.advanceTimersByTime(60_000);
    verdict.settle('absent', true, 'absent');
    vi.advanceTimersByTime(STILL - 1);
    expect(said).toEqual([before]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([before, 'absent absent']);
  }
});

test('a page that never rests is waited for ten seconds, and no longer', () => {
  const { said, verdict } = begin();
  for (let time = 0; time < 9_900; time += 100) {
    verdict.settle('absent', true, 'absent');
    vi.advanceTimersByTime(100);
  }
  expect(said).toEqual([]);
  verdict.settle('absent', true, 'absent');
  vi.advanceTimersByTime(100);
  expect(said).toEqual(['absent absent']);
});

test('on a page that is not the step’s own, nothing is certain and nothing is told', () => {
  const { said, verdict } = begin();
  verdict.settle('found');
  verdict.doubt();
  expect(verdict.kind.value).toBe('looking');
  expect(verdict.isSettled()).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['found']);
  verdict.settle('found');
  expect(verdict.kind.value).toBe('found');
});
