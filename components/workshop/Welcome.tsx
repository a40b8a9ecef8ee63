/** The entries: prepare, join, return to the room or to one's seat. */
import { seatAt, seatName } from '../../core/workshop/seat.ts';
import type { WorkshopProps } from './model.ts';
import { mySeatWhy, words } from './words.ts';

const Door = ({ href, label, why, main }: { href: string; label: string; why: string; main?: boolean }) => (
  <section class="sheet door">
    <a class={main ? 'button main' : 'button'} href={href}>
      {label}
    </a>
    <p class="soft">{why}</p>
  </section>
);

export function Welcome({ model }: WorkshopProps) {
  const running = model.trainer.value !== null;
  const seating = model.seating.value;
  return (
    <div class="doors">
      {model.ended.value && (
        <p class="notice" role="status">
          {words.ended}
          <br />
          {words.endedHistory}
        </p>
      )}
      {seating && <Door href="#/poste" label={words.mySeat} why={mySeatWhy(seatName(seatAt(seating.place)))} main />}
      {running && <Door href="#/salle" label={words.room} why={words.roomWhy} main />}
      <Door href="#/preparer" label={words.prepare} why={words.prepareWhy} main={!running && !seating} />
      <Door href="#/rejoindre" label={words.join} why={words.joinWhy} />
      {model.saved.value.length > 0 && <Door href="#/passes" label={words.past} why={words.pastShort} />}
    </div>
  );
}
