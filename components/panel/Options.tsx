import type { Question } from '../../core/guide/guide.ts';

/** The answers to a question, one below the other. */
export const Options = ({ question, onAnswer }: { question: Question; onAnswer: (option: number) => void }) => (
  <fieldset class="options">
    <legend class="unseen">{question.ask}</legend>
    {question.options.map(({ label }, option) => (
      <button key={label} type="button" class="b" onClick={() => onAnswer(option)}>
        {label}
      </button>
    ))}
  </fieldset>
);
