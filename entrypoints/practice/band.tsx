/**
 * In a workshop, the seat's band above the exercise: it follows the steps, keeps durations in memory, and ends the
 * exercise.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/workshop/seat/band.css';
import { FinishButtons } from '../../components/workshop/seat/FinishButtons.tsx';
import { SeatBar } from '../../components/workshop/seat/SeatBar.tsx';
import { asker, isNotice } from '../../core/messages/protocol.ts';
import type { Level } from '../../core/session/levels.ts';
import type { Progress } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { Mood } from '../../core/workshop/seat.ts';
import {
  beginExercise,
  exerciseOf,
  noteFacts,
  pressMood,
  recordResult,
  type SeatState,
  stepTo,
} from '../../core/workshop/seatState.ts';
import { library } from '../../guides/library.ts';
import { readSeat, writeLine, writeSeat } from './seat.ts';

const ask = asker(browser.runtime);
const seconds = (): number => Math.floor(Date.now() / 1000);

/**
 * The level that the trainer chose for this exercise, and the step where the person says they were. Nothing outside a
 * workshop.
 */
export async function seatHere(guide: string): Promise<{ level?: Level; resume?: string | undefined }> {
  const seating = await readSeat();
  const exercise = seating && exerciseOf(seating);
  return exercise?.guide === guide ? { level: exercise.level, resume: seating?.resume } : {};
}

/**
 * Passes to the seat what the guide knows of the helps. It is asked before the exercise starts again, which would
 * forget them.
 */
export let noteHelps = async (): Promise<void> => {};

/** Draws the band when this tab plays the seat's exercise. */
export async function mountBand(place: HTMLElement, guide: string, view: View): Promise<void> {
  const found = await readSeat();
  if (!found || exerciseOf(found)?.guide !== guide) return;
  const seating = signal<SeatState>(found);
  const now = signal<View>(view);
  const tab = (await browser.tabs.getCurrent())?.id;
  const keep = (next: SeatState): Promise<void> => {
    seating.value = next;
    return writeSeat(next);
  };
  if (!found.begun) {
    await keep(beginExercise(found));
    await writeLine(seating.value);
  }
  // The guide may be closed before « J’ai fini »: its last known state still counts.
  let last: Progress | null = null;
  noteHelps = async () => {
    const progress = await ask('progress', {});
    if (progress?.guide !== guide) return;
    last = progress;
    await keep(noteFacts(seating.value, progress.facts));
  };
  const follow = (view: View): void => {
    now.value = view;
    void keep(stepTo(seating.value, view.key, seconds()));
    void noteHelps();
  };
  follow(view);
  browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
    if (isNotice(message, sender) && message.tab === tab && message.told === 'view' && message.view?.guide === guide)
      follow(message.view);
  });

  const press = (mood: Mood | null): void => {
    void keep(pressMood(seating.value, mood));
    // The journal is told too: what a person says with one button counts everywhere.
    if (mood === 'aide' && now.value.step)
      void ask('event', { event: { type: 'helped' }, turn: now.value.turn }).catch(() => null);
  };
  const finish = async (cut: boolean): Promise<void> => {
    await noteHelps();
    if (last) await keep(recordResult(library, seating.value, last, seconds(), cut));
    await writeLine(seating.value);
    await ask('stop', { later: false });
    location.href = 'workshop.html#/poste';
  };

  const App = () => (
    <SeatBar seating={seating.value} n={now.value.step ? now.value.n : undefined} onMood={press}>
      <FinishButtons finished={!now.value.step} onFinish={(cut) => void finish(cut)} />
    </SeatBar>
  );
  render(<App />, place);
}
