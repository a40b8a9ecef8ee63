import type { ReadonlySignal } from '@preact/signals';
import { Mark } from '../shared/Mark.tsx';
import type { Speech } from '../step/speech.ts';
import { texts } from '../step/texts.ts';
import { useAnnouncement } from './announcement.ts';
import { Calm } from './Calm.tsx';
import { Finished } from './Finished.tsx';
import { Foot } from './Foot.tsx';
import { Guide } from './Guide.tsx';
import type { PanelEvents, PanelState } from './state.ts';
import { words } from './words.ts';

export interface PanelProps {
  state: ReadonlySignal<PanelState>;
  on: PanelEvents;
  speech: Speech;
  /** Injected in tests. The bubble makes announcements too, so a panel in the background stays silent. */
  attentive?: () => boolean;
}

/**
 * The side panel. It shows what the bubble does not, and the step itself when the bubble is impossible or not wanted.
 */
export function Panel({ state, on, speech, attentive = () => document.hasFocus() }: PanelProps) {
  const now = state.value;
  const announced = useAnnouncement(now, attentive);
  const view = now.kind === 'guide' ? now.view : null;
  // When the panel shows the step or the end, that is the heading. Beside a bubble, the heading is the title of the
  // guide.
  const Title = view?.step && view.speaker === 'page' ? 'h1' : 'p';
  return (
    <main
      class={(view?.settings.scale ?? 1) > 1 ? 'panel large' : 'panel'}
      style={{ '--scale': String(view?.settings.scale ?? 1) }}
    >
      <p class="unseen" role="status" aria-live="polite" ref={announced} />
      <section class="guide" aria-label={texts.brand}>
        <p class="brand">
          <Mark />
          <span class="name">{texts.brand}</span>
          {view?.practice && <span class="tag">{words.practice}</span>}
        </p>
        {view && <Title class="of-what">{view.title}</Title>}
        {view?.step && <Guide key={view.tab} view={view} step={view.step} on={on} speech={speech} />}
        {view && !view.step && <Finished view={view} on={on} />}
        {now.kind === 'none' && now.stopped && <Calm {...words.stopped} action={words.undo} onAction={on.undo} />}
        {now.kind === 'none' && !now.stopped && now.running === null && (
          <Calm {...words.none} action={words.choose} onAction={on.home} />
        )}
        {now.kind === 'none' && !now.stopped && now.running !== null && (
          <Calm {...words.other} action={words.join} onAction={() => on.join(now.running ?? 0)} />
        )}
        {now.kind === 'broken' && now.orphaned && <Calm {...words.orphaned} />}
        {now.kind === 'broken' && !now.orphaned && <Calm {...words.broken} action={words.retry} onAction={on.retry} />}
        <Foot view={view} on={on} />
      </section>
    </main>
  );
}
