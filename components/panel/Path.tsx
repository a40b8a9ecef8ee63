import type { View } from '../../core/session/viewModel.ts';
import { words } from './words.ts';

/** The path now known: done, present, to come. Form says it, not colour alone. */
export const Path = ({ view }: { view: View }) => (
  <section class="path" aria-labelledby="path">
    <h2 id="path">{words.steps}</h2>
    <ol>
      {view.path.map(({ key, title }, index) => {
        const past = index < view.n - 1;
        const now = index === view.n - 1;
        return (
          <li key={key} class={past ? 'past' : now ? 'now' : ''} aria-current={now ? 'step' : undefined}>
            <b aria-hidden="true">{past ? '✓' : index + 1}</b>
            <span>
              {title}
              {past && <span class="unseen">, {words.past}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  </section>
);
