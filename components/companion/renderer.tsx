/** The drawn half of the companion: the bubble in our root, redrawn once after any number of changes, and what it announces. */
import { render } from 'preact';
import type { Host } from '../../core/page/host.ts';
import type { VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { messageFor } from '../step/message.ts';
import { texts } from '../step/texts.ts';
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
}

export interface FaceOptions {
  host: Host;
  present: () => Present;
  /** Brings the script of what opens on request. */
  bring: () => Promise<DrawerScript | undefined>;
  /** Something has been drawn. @param what is said, null while it is not known yet */
  drawn(what: string | null): void;
  on: Omit<BubbleEvents, 'open'>;
}

/** The second press of a double-click comes within this time of what the first has changed, ms. */
const DOUBLE = 290;

export function createRenderer({ host, present, bring, drawn, on }: FaceOptions) {
  const place = document.createElement('div');
  const teller = createLiveRegion(document);
  const opened = observable<Opened>(CLOSED, changed);
  let script: DrawerScript | null = null;
  let turn = -1;
  let turned = 0;
  // It is no answer to the step that the first press has brought.
  place.addEventListener(
    'click',
    // biome-ignore lint/plugin: in our own root, the second half of a press that has had its answer.
    (event) => event.detail > 1 && performance.now() - turned < DOUBLE && event.stopPropagation(),
    true,
  );
  let open = false;
  let waiting = false;

  let asked: Promise<unknown> | undefined;
  const fetchScript = (): Promise<unknown> =>
    (asked ??= bring().then(
      (brought) => {
        script = brought ?? null;
        if (script) host.adopt(script.sheet);
        else asked = undefined;
      },
      () => {
        asked = undefined;
      },
    ));
  /** Without its script a drawer has little in it, but one is never left with nothing. */
  const openDrawer = async (change: Partial<Opened>): Promise<void> => {
    if (change.what && change.what !== 'nothing') await fetchScript();
    opened.value = { ...opened.value, ...change };
  };
  const events: BubbleEvents = { ...on, open: (change) => void openDrawer(change) };

  function draw(): void {
    const { view, verdict, orphaned, target } = present();
    if (!view || !open) return;
    if (view.turn !== turn) turned = performance.now();
    turn = view.turn;
    if (!view.drawn) {
      render(null, place);
      return;
    }
    const message = messageFor(view, verdict, orphaned, target);
    if (message.kind === 'finished' && !view.stopped && !asked) void fetchScript().then(() => script && changed());
    render(
      <Bubble
        view={view}
        verdict={verdict}
        message={message}
        target={target}
        opened={opened.value}
        script={script}
        on={events}
      />,
      place,
    );
    drawn(
      message.kind === 'looking'
        ? null
        : [
            view.guide,
            view.turn,
            message.kind,
            message.say,
            view.folded,
            view.settings.scale,
            view.settings.place,
          ].join(),
    );
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
