/** The last rung: a person to call. The number stands alone, in figures large enough to be read aloud. */
import type { View } from '../../core/session/viewModel.ts';
import { lineOf } from './rungs.ts';
import { Sentence } from './Sentence.tsx';
import { texts } from './texts.ts';

const Named = ({ name, lines }: { name: string; lines: string[] }) =>
  lines.length > 0 ? (
    <p>
      <b>{name} :</b> {lines.join(' ')}
    </p>
  ) : null;

/** @param here what the guide says of this very step */
export function HumanCard({ help, here }: { help: View['help']; here?: string | undefined }) {
  const { who, number, hours, price, more } = lineOf(help);
  return (
    <div class="card">
      <p>{texts.normal}</p>
      {here && (
        <p>
          <Sentence text={here} />
        </p>
      )}
      <p>{who}</p>
      {number && <p class="number">{number}</p>}
      <Named name={texts.hours} lines={hours} />
      <Named name={texts.price} lines={price} />
      {more.map((line) => (
        <p key={line}>
          <Sentence text={line} />
        </p>
      ))}
      <p>{texts.mandate}</p>
    </div>
  );
}
