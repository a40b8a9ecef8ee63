/**
 * The drawing of the pick mode: a transparent sheet over the page, a frame around the indicated element, a bar with
 * instructions.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { nounOf } from '../../core/repair/describe.ts';
import type { Draft } from '../../core/repair/draft.ts';
import type { Picked } from '../../core/repair/pick.ts';
import { Chosen } from './Chosen.tsx';
import { Words } from './Words.tsx';
import { words } from './words.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PickState {
  /** The element under the pointer, or focused on the page. */
  shown: { draft: Draft; box: Box } | null;
  /** The advisor has chosen it: what would be stored is shown. */
  chosen: boolean;
  trouble: string;
}

export interface LayerEvents {
  choose(): void;
  use(picked: Picked): Promise<string | null>;
  judge(picked: Picked): string | null;
  another(): void;
  cancel(): void;
}

export function Layer({ title, state, on }: { title: string; state: ReadonlySignal<PickState>; on: LayerEvents }) {
  const { shown, chosen, trouble } = state.value;
  const [edge, setEdge] = useState<'top' | 'bottom'>('bottom');
  return (
    <>
      {shown && (
        <div
          class="frame"
          aria-hidden="true"
          style={{
            left: `${shown.box.x}px`,
            top: `${shown.box.y}px`,
            width: `${shown.box.width}px`,
            height: `${shown.box.height}px`,
          }}
        />
      )}
      <section class="bar" data-edge={edge} data-repair="" aria-label={words.region} tabIndex={-1}>
        {shown && chosen ? (
          <Chosen draft={shown.draft} judge={on.judge} on={on} />
        ) : (
          <>
            <h2>{words.title}</h2>
            <p>{words.step(title)}</p>
            <p class="what" role="status">
              {shown ? (
                <>
                  {nounOf[shown.draft.role]} <Words pieces={shown.draft.seen} />
                  {shown.draft.over[0] && (
                    <>
                      , {words.under} <Words pieces={shown.draft.over[0]} />
                    </>
                  )}
                </>
              ) : (
                trouble || words.nothing
              )}
            </p>
            <p class="soft">{words.how}</p>
            <div class="row">
              <button type="button" class="b main" aria-disabled={shown ? undefined : true} onClick={on.choose}>
                {words.choose}
              </button>
              <button type="button" class="b" onClick={on.cancel}>
                {words.cancel}
              </button>
              <button type="button" class="b quiet" onClick={() => setEdge(edge === 'top' ? 'bottom' : 'top')}>
                {edge === 'top' ? words.bottom : words.top}
              </button>
            </div>
          </>
        )}
      </section>
    </>
  );
}
