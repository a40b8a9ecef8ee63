/** The drawn half of the companion: the bubble in our root, redrawn once after any number of changes, and what it announces. */
import { render } from 'preact';
import type { Host } from '../../core/page/host.ts';
import type { VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { messageFor } from '../step/message.ts';
import { texts } from '../step/texts.ts';
import type { Dock } from './avoidOverlap.ts';
import { Bubble, CLOSED } from './Bubble.tsx';
import { createLiveRegion } from './liveRegion.ts';
import { observable } from './observable.ts';
import type { BubbleEvents, DrawerScript, Opened } from './props.ts';
import type { TargetView } from './target.ts';

/** What there is to draw now. */
export interface Present {
  view: View | null;
  verdict: VerdictKind;
  orphaned: boolean;
  target: TargetView;
  dock: Dock;
  /** Where the bubble is while the browser ties it to its target. */
  tiedAt: DOMRect | undefined;
}

export interface FaceOptions {
  host: Host;
  present: () => Present;
  /** Brings the script of what opens on request. */
  bring: () => Promise<DrawerScript | undefined>;
  /** Something has been drawn. */
  drawn(): void;
  on: Omit<BubbleEvents, 'open'>;
}

export function createRenderer({ host, present, bring, drawn, on }: FaceOptions) {
  const place = document.createElement('div');
  const teller = createLiveRegion(document);
  const opened = observable<Opened>(CLOSED, changed);
  let script: DrawerScript | null = null;
  let held: DOMRect | null = null;
  let open = false;
  let waiting = false;

  /** Without its script a drawer has little in it, but one is never left with nothing. */
  const openDrawer = async (change: Partial<Opened>): Promise<void> => {
    if (change.what && change.what !== 'nothing' && !script) {
      script = (await bring().catch(() => undefined)) ?? null;
      if (script) host.adopt(script.sheet);
    }
    opened.value = { ...opened.value, ...change };
  };
  const events: BubbleEvents = { ...on, open: (change) => void openDrawer(change) };

  function draw(): void {
    const { view, verdict, orphaned, target, dock, tiedAt } = present();
    if (!view || !open) return;
    held = tiedAt ?? held;
    if (!view.drawn) {
      render(null, place);
      return;
    }
    const message = messageFor(view, verdict, orphaned, target);
    render(
      <Bubble
        view={view}
        verdict={verdict}
        message={message}
        target={target}
        dock={dock}
        opened={opened.value}
        script={script}
        held={held}
        on={events}
      />,
      place,
    );
    drawn();
    if (message.kind !== 'looking')
      teller.announce(view.alert ?? `${view.step ? `${texts.count(view.n, view.m)}. ` : ''}${message.say}`, orphaned);
  }

  function changed(): void {
    if (waiting || !open) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      draw();
    });
  }

  return {
    changed,
    /** The bubble is in the page. */
    begin(): void {
      open = true;
      host.root.append(teller.region, place);
      draw();
    },
    /** The page is being looked at: where the bubble stands is kept, in case its target is about to go. */
    remember(): void {
      held = present().tiedAt ?? held;
    },
    /** The target will not come back where it was. */
    release(): void {
      held = null;
    },
    /** A new step. */
    fold(): void {
      opened.value = CLOSED;
    },
    end(): void {
      open = false;
      teller.stop();
      render(null, place);
    },
  };
}
