/**
 * The last rung of help is a person to call. The number is alone on its line, in figures large enough to be read aloud.
 */
import type { View } from '../../core/session/viewModel.ts';
import { Sentence } from './Sentence.tsx';
import { texts } from './texts.ts';

const lines = ['hours', 'price', 'writing', 'deaf'] as const;

/** @param here what the guide says about help at this step */
export function HumanCard({ help, here }: { help: View['help']; here?: string | undefined }) {
  const { who, number, note } = help;
  return (
    <div class="card">
      <p>{texts.normal}</p>
      {here && (
        <p>
          <Sentence text={here} />
        </p>
      )}
      <p>{number ? who.replace(` au ${number}`, '') : who}</p>
      {number && <p class="number">{number}</p>}
      {lines.map((what) => {
        // When there is a number to call, the card states which facts are unknown, so that nobody searches for them
        // here.
        const line = help[what] ?? (number && texts.unknown);
        return (
          line && (
            <p key={what}>
              <b>{texts[what]} :</b> <Sentence text={line} />
            </p>
          )
        );
      })}
      {note && (
        <p>
          <Sentence text={note} />
        </p>
      )}
      <p>{texts.mandate}</p>
    </div>
  );
}
