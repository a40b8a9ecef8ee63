import { useState } from 'preact/hooks';
import type { View } from '../../core/session/viewModel.ts';
import { words } from './words.ts';

interface Props {
  view: View;
  /** Absent when the person may not jump to another step. */
  onGo?: ((key: string) => void) | undefined;
}

/** A step of the path with its index. */
type Placed = View['path'][number] & { index: number };

/** The chapters in the order of the path. A chapter that the path enters again later is listed again. */
function chaptersIn({ path, chapters }: View): { key: string; title: string; steps: Placed[] }[] {
  const parts: { key: string; title: string; steps: Placed[] }[] = [];
  for (const [index, step] of path.entries()) {
    const last = parts.at(-1);
    if (last && (last.key === step.chapter || step.chapter === undefined)) last.steps.push({ ...step, index });
    else
      parts.push({
        key: step.chapter ?? '',
        title: chapters.find(({ key }) => key === step.chapter)?.title ?? '',
        steps: [{ ...step, index }],
      });
  }
  return parts;
}

/**
 * The chapters with their steps: done, present and to come. The shape shows the state, not the colour alone. A click
 * asks for confirmation once, then goes to the step.
 */
export function Path({ view, onGo }: Props) {
  const [asked, ask] = useState<string | null>(null);
  const now = view.n - 1;
  return (
    <section class="path" aria-labelledby="path">
      <h2 id="path">{words.steps}</h2>
      {chaptersIn(view).map(({ key, title, steps }) => {
        const isHere = steps.some(({ index }) => index === now) || !title;
        const isPast = steps.every(({ index }) => index < now);
        return (
          <details key={`${key} ${steps[0]?.index}`} open={isHere || !view.step}>
            <summary>
              {title || words.steps}
              <span class="of">{isPast ? ` · ${words.past}` : ` · ${words.count(steps.length)}`}</span>
            </summary>
            <ol>
              {steps.map((step) => {
                const past = step.index < now;
                const here = step.index === now && !!view.step;
                return (
                  <li key={step.key} class={past ? 'past' : here ? 'now' : ''} aria-current={here ? 'step' : undefined}>
                    <b aria-hidden="true">{past ? '✓' : step.index + 1}</b>
                    {onGo && !here ? (
                      <button type="button" class="to" onClick={() => ask(asked === step.key ? null : step.key)}>
                        {step.title}
                        {past && <span class="unseen">, {words.past}</span>}
                      </button>
                    ) : (
                      <span>
                        {step.title}
                        {past && <span class="unseen">, {words.past}</span>}
                      </span>
                    )}
                    {onGo && asked === step.key && (
                      <span class="row">
                        <span role="status">{words.goAsk}</span>
                        <button
                          type="button"
                          class="b"
                          onClick={() => {
                            ask(null);
                            onGo(step.key);
                          }}
                        >
                          {words.go}
                        </button>
                        <button type="button" class="b quiet" onClick={() => ask(null)}>
                          {words.goNot}
                        </button>
                      </span>
                    )}
                  </li>
                );
              })}
            </ol>
          </details>
        );
      })}
    </section>
  );
}
