import type { Question, View } from '../../core/network/desk.ts';
import { placeTypes } from '../../core/network/network.ts';
import { grains } from '../../core/network/periods.ts';
import { words } from './words.ts';

interface Props {
  view: View;
  question: Question;
  onQuestion(next: Question): void;
}

const bys = ['', 'departement', 'qpv', 'type'] as const;
export const valueWords = (by: Question['by'], value: string): string =>
  by === 'type' ? ((placeTypes as Record<string, string>)[value] ?? value) : value;

/** Which period, which structures. */
export function Choices({ view, question, onQuestion }: Props) {
  return (
    <section class="choices unprinted" aria-labelledby="choices">
      <h2 id="choices">{words.view}</h2>
      <div class="row">
        <label>
          {words.grain}
          <select
            value={question.grain}
            onChange={({ currentTarget }) =>
              onQuestion({ ...question, grain: currentTarget.value as Question['grain'] })
            }
          >
            {grains.map((grain) => (
              <option key={grain} value={grain}>
                {words.grains[grain]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.by}
          <select
            value={question.by}
            onChange={({ currentTarget }) =>
              onQuestion({ ...question, by: currentTarget.value as Question['by'], value: '' })
            }
          >
            {bys.map((by) => (
              <option key={by} value={by}>
                {by ? words[by] : words.all}
              </option>
            ))}
          </select>
        </label>
        {question.by && (
          <label>
            {words.value}
            <select
              value={question.value}
              onChange={({ currentTarget }) => onQuestion({ ...question, value: currentTarget.value })}
            >
              <option value="">{words.all}</option>
              {view.values.map((value) => (
                <option key={value} value={value}>
                  {valueWords(question.by, value)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </section>
  );
}
