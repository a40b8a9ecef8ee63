/**
 * The part of the companion that draws: the bubble in our root, and its announcements. Any number of changes cause one
 * redraw.
 */
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

/** What has to be drawn now. */
export interface Present {
  view: View | null;
  verdict: VerdictKind;
  orphaned: boolean;
  target: TargetView;
}

export interface FaceOptions {
  host: Host;
  present: () => Present;
  /** Loads the script of what opens on request. */
  bring: () => Promise<DrawerScript | undefined>;
  /**
   * Called after each draw.
   * @param what identifies what the bubble says; null while that is not known yet
   */
  drawn(what: string | null): void;
  on: Omit<BubbleEvents, 'open'>;
}

/** The second press of a double-click comes within this time (ms) after the change caused by the first. */
const DOUBLE = 290;

export function createRenderer({ host, present, bring, drawn, on }: FaceOptions) {
  const place = document.createElement('div');
  const teller = createLiveRegion(document);
  const opened = observable<Opened>(CLOSED, changed);
  let script: DrawerScript | null = null;
  let turn = -1;
  let turned = 0;
  // The second press does not answer the step that the first press has brought.
  place.addEventListener(
    'click',
    // biome-ignore lint/plugin: in our own root; the first press of the double-click already had its effect.
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
  /** When its script cannot be loaded, a drawer opens with little content, but it still opens. */
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
      teller.announce(
        view.alert ??
          `${view.step ? `${texts.count(view.n, view.m)}. ` : ''}${message.first ? `${message.first} ` : ''}${message.say}`,
        orphaned,
      );
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
    /** The bubble is inserted in the page. */
    begin(): void {
      open = true;
      host.root.append(teller.region, place);
      draw();
    },
    /** A new step starts with everything closed. */
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
