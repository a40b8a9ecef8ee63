/**
 * What the room sees from five metres: the seat, the step, and a mood that only the person sets. Colour is never the
 * only sign.
 */
import type { ComponentChildren } from 'preact';
import { type Mood, moods, moodWords, seatAt, seatName } from '../../../core/workshop/seat.ts';
import type { SeatState } from '../../../core/workshop/seatState.ts';
import { exerciseCount, step, words } from './words.ts';

interface Props {
  seating: SeatState;
  /** « Étape n » of the guide, when one runs. */
  n?: number | undefined;
  onMood(mood: Mood | null): void;
  children?: ComponentChildren;
}

export function SeatBar({ seating, n, onMood, children }: Props) {
  const { mood, place, exercise, programme } = seating;
  const seat = seatAt(place);
  const where = [
    exercise < programme.exercises.length && exerciseCount(exercise + 1, programme.exercises.length),
    n !== undefined && step(n),
  ].filter(Boolean);
  return (
    <aside class="band" data-mood={mood ?? 'none'} aria-label={words.room}>
      <p class="far">
        <strong>{mood ? moodWords[mood] : seatName(seat)}</strong>
        <span>
          {mood ? `${seatName(seat)} · ` : ''}
          {where.join(', ')}
        </span>
      </p>
      <div class="near">
        {moods.map((one) => (
          <button type="button" key={one} aria-pressed={mood === one} onClick={() => onMood(mood === one ? null : one)}>
            {moodWords[one]}
          </button>
        ))}
        {children}
      </div>
    </aside>
  );
}
