/** In a workshop, the seat's band above the exercise: it follows the steps, keeps the time in memory, and ends the exercise. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/workshop/seat/band.css';
import { SeatBar } from '../../components/workshop/seat/SeatBar.tsx';
import { words } from '../../components/workshop/seat/words.ts';
import { asker, isNotice } from '../../core/messages/protocol.ts';
import type { Level } from '../../core/session/levels.ts';
import type { Progress } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { exerciseOf, recordResult, type SeatState, stepTo } from '../../core/workshop/seatState.ts';
import { library } from '../../guides/library.ts';
import { readSeat, writeSeat } from './seat.ts';

const ask = asker(browser.runtime);
const seconds = (): number => Math.floor(Date.now() / 1000);

/** The level the trainer chose for this exercise; nothing outside a workshop. */
export async function levelHere(guide: string): Promise<Level | undefined> {
  const seating = await readSeat();
  const exercise = seating && exerciseOf(seating);
  return exercise?.guide === guide ? exercise.level : undefined;
}

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
  // The guide may be closed before « J'ai fini »: what it knew last still counts.
  let last: Progress | null = null;
  const note = async (): Promise<void> => {
    const progress = await ask('progress', {});
    if (progress?.guide === guide) last = progress;
  };
  const follow = (view: View): void => {
    now.value = view;
    void keep(stepTo(seating.value, view.key, seconds()));
    void note();
  };
  follow(view);
  browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
    if (isNotice(message, sender) && message.tab === tab && message.told === 'view' && message.view?.guide === guide)
      follow(message.view);
  });

  const finish = async (): Promise<void> => {
    await note();
    if (last) await keep(recordResult(library, seating.value, last, seconds()));
    await ask('stop', { later: false });
    location.href = 'workshop.html#/poste';
  };

  const App = () => (
    <SeatBar
      seating={seating.value}
      n={now.value.step ? now.value.n : undefined}
      onMood={(mood) => void keep({ ...seating.value, mood })}
    >
      <button type="button" class="finish" onClick={() => void finish()}>
        {now.value.step ? words.finish : words.finished}
      </button>
    </SeatBar>
  );
  render(<App />, place);
}
