/**
 * The pick mode: the advisor points at the right element of a page, without activating anything of it. No event of the
 * page is stopped: a transparent sheet of ours lies over the page, in the top layer, and receives the press, so the
 * element beneath receives nothing. The browser tells which element is beneath (core/repair/elementUnderPointer.ts). By
 * keyboard the page is used as usual: Tab moves in it, the focused element is framed, and choosing is a button of ours.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { locateOnce } from '../../core/locate/locateOnce.ts';
import type { Ask, Notice } from '../../core/messages/protocol.ts';
import { createHost } from '../../core/page/host.ts';
import { keepOwnEvents } from '../../core/page/ownEvents.ts';
import { draftOf } from '../../core/repair/draft.ts';
import { boxOf, elementUnderPointer } from '../../core/repair/elementUnderPointer.ts';
import { refusalOf } from '../../core/repair/looksPersonal.ts';
import type { Job, Picked } from '../../core/repair/pick.ts';
import { mended } from '../../core/repair/repair.ts';
import { type RepairTarget, repairTargetOf } from '../../core/repair/repairTarget.ts';
import { Layer, type PickState } from './Layer.tsx';
import sheet from './picker.css?inline';
import { words } from './words.ts';

export interface PickerOptions {
  document: Document;
  job: Job;
  ask: Ask;
  listen: (onTold: (told: Notice) => void) => () => void;
  mode?: ShadowRootMode;
  onGone?: () => void;
}

/** @returns how to leave */
export function createPicker({ document, job, ask, listen, mode = 'closed', onGone }: PickerOptions): () => void {
  const host = createHost(document, [sheet], mode);
  const state = signal<PickState>({ shown: null, chosen: false, trouble: '' });
  const layer = document.createElement('div');
  const veil = document.createElement('div');
  const place = document.createElement('div');
  const view = document.defaultView;
  let subject: RepairTarget | null = null;
  let gone = false;

  /** Does this target lead to the element, and to it alone, by the same search as the guide's? */
  const seek = (picked: Picked) => {
    const { verdict } = locateOnce(mended(job.target, picked), document);
    if (verdict.kind === 'found' && verdict.element === subject?.element) return 'found';
    return verdict.kind === 'doubtful' ? 'alike' : 'astray';
  };

  const frame = (next: RepairTarget | null): void => {
    if (state.value.chosen || next?.element === subject?.element) return;
    subject = next;
    const draft = next && draftOf(next, job.target, job.lexicon, (picked) => seek(picked) === 'found');
    state.value = { ...state.value, trouble: '', shown: draft && next && { draft, box: boxOf(next.element) } };
  };
  const follow = (): void => {
    const { shown } = state.value;
    if (!shown || !subject) return;
    if (subject.element.isConnected) state.value = { ...state.value, shown: { ...shown, box: boxOf(subject.element) } };
    else lost();
  };
  const lost = (): void => {
    subject = null;
    state.value = { shown: null, chosen: false, trouble: words.gone };
  };

  const on = {
    choose(): void {
      if (subject?.element.isConnected) {
        state.value = { ...state.value, chosen: true };
        if (host.root.activeElement)
          // biome-ignore lint/plugin: our own bar; the button pressed is gone, and reading begins there.
          queueMicrotask(() => host.root.querySelector<HTMLElement>('.bar')?.focus({ preventScroll: true }));
      } else if (subject) lost();
    },
    judge(picked: Picked): string | null {
      const refused = refusalOf(picked);
      if (refused) return refused;
      const way = seek(picked);
      return way === 'found' ? null : words[way];
    },
    async use(picked: Picked): Promise<string | null> {
      const answer = await ask('saveRepair', { ...picked, turn: job.turn }).catch(() => null);
      if (!answer) return words.failed;
      if (answer.refused) return answer.refused;
      leave();
      return null;
    },
    another(): void {
      subject = null;
      state.value = { shown: null, chosen: false, trouble: '' };
    },
    cancel: () => leave(),
  };

  const moved = ({ clientX, clientY }: MouseEvent): void =>
    frame(repairTargetOf(elementUnderPointer(document, clientX, clientY)));
  const pressed = (event: MouseEvent): void => {
    moved(event);
    on.choose();
  };
  const focused = (event: Event): void => {
    const [target] = event.composedPath();
    if (target !== host.element && !event.composedPath().includes(host.element))
      frame(repairTargetOf(target as Element));
  };
  // A passive listener: the page receives every key too.
  const keyed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') leave();
  };
  const passive = { capture: true, passive: true } as const;
  const release = keepOwnEvents(document, host, (event) => {
    const { type, clientX, clientY, detail } = event as MouseEvent;
    // Where the focus is ours, the page's document hears no key.
    if (event.isTrusted && type === 'keydown') keyed(event as unknown as KeyboardEvent);
    if (!event.isTrusted || host.root.elementFromPoint(clientX, clientY) !== veil) return;
    if (type === 'pointermove') moved(event as MouseEvent);
    else if (type === 'click' && detail) pressed(event as MouseEvent);
  });
  document.addEventListener('focusin', focused, passive);
  document.addEventListener('keydown', keyed, passive);
  document.addEventListener('scroll', follow, passive);
  view?.addEventListener('resize', follow);
  const unlisten = listen((told) => {
    // biome-ignore lint/plugin: our own button, because the advisor pressed the shortcut.
    if (told.told === 'focus') host.root.querySelector<HTMLElement>('button')?.focus();
    else if (!told.view || told.view.turn !== job.turn) leave();
  });

  function leave(): void {
    if (gone) return;
    gone = true;
    unlisten();
    document.removeEventListener('focusin', focused, passive);
    document.removeEventListener('keydown', keyed, passive);
    document.removeEventListener('scroll', follow, passive);
    view?.removeEventListener('resize', follow);
    render(null, place);
    host.remove();
    release();
    if (!job.folded) void ask('event', { event: { type: 'fold', folded: false }, turn: job.turn }).catch(() => null);
    onGone?.();
  }

  layer.popover = 'manual';
  layer.className = 'layer';
  layer.dataset.picker = '';
  veil.className = 'veil';
  layer.append(veil, place);
  host.settle();
  host.root.append(layer);
  render(<Layer title={job.title} state={state} on={on} />, place);
  layer.showPopover();
  if (!job.folded) void ask('event', { event: { type: 'fold', folded: true }, turn: job.turn }).catch(() => null);
  return leave;
}
