import { levels } from '../../core/session/levels.ts';
import type { View } from '../../core/session/viewModel.ts';
import { End } from '../step/End.tsx';
import { texts } from '../step/texts.ts';
import { Path } from './Path.tsx';
import type { PanelEvents } from './state.ts';
import { words } from './words.ts';

/** « Guide terminé ». The panel does not repeat what the bubble says about it, but the advisor’s part stays. */
export function Finished({ view, on }: { view: View; on: PanelEvents }) {
  const speaks = view.speaker === 'panel' || view.level === 'en-autonomie';
  return (
    <div class="calm">
      {!view.stopped && <p class="soft">{texts.finished}</p>}
      <h1 class="say">{speaks || view.stopped ? view.said.say : view.title}</h1>
      {view.said.why && <p class="why">{view.said.why}</p>}
      {view.level === 'en-autonomie' && !view.stopped && (
        <>
          <p>{words.check}</p>
          <Path view={view} />
        </>
      )}
      {view.suggested && <p>{words.suggestion(levels[view.suggested].name)}</p>}
      {view.ways.length > 0 && (
        <div class="row">
          {view.ways.map(({ label, event }) => (
            <button type="button" class="b main" key={label} onClick={() => on.event(event)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {speaks && !view.stopped && <End view={view} onPage={on.page} onClose={() => on.stop(false)} />}
      {(!speaks || view.stopped) && (
        <div class="row">
          <button type="button" class="b" onClick={on.home}>
            {words.home}
          </button>
          <button type="button" class="b quiet" onClick={() => on.stop(false)}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}
