/** Three doors: prepare, join, come back to the room. */
import type { WorkshopProps } from './model.ts';
import { words } from './words.ts';

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
  return (
    <div class="doors">
      {running && <Door href="#/salle" label={words.room} why={words.roomWhy} main />}
      <Door href="#/preparer" label={words.prepare} why={words.prepareWhy} main={!running} />
      <Door href="#/rejoindre" label={words.join} why={words.joinWhy} />
      {model.saved.value.length > 0 && <Door href="#/passes" label={words.past} why={words.pastShort} />}
    </div>
  );
}
