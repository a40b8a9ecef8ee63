/**
 * The end of a guide: what to keep, what happens next, and what to do now. It is the same in the bubble and in the
 * panel.
 */
import type { View } from '../../core/session/viewModel.ts';
import { texts } from './texts.ts';

export type OwnPage = 'home' | 'meeting' | 'verification' | 'real';

export interface EndProps {
  view: Pick<View, 'after' | 'keep' | 'practice' | 'ways' | 'endsEarly' | 'verify'>;
  onPage: (what: OwnPage) => void;
  onClose: () => void;
}

const List = ({ name, lines }: { name: string; lines: string[] }) =>
  lines.length > 0 ? (
    <>
      <p class="named">{name}</p>
      <ul class="after">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  ) : null;

export function End({ view: { after, keep, practice, endsEarly, verify }, onPage, onClose }: EndProps) {
  const button = (what: OwnPage, label: string, kind = '') => (
    <button type="button" class={`b ${kind}`} onClick={() => onPage(what)}>
      {label}
    </button>
  );
  return (
    <>
      {!endsEarly && <List name={texts.keepThis} lines={keep} />}
      {!endsEarly && <List name={texts.afterwards} lines={after.filter((line) => !keep.includes(line))} />}
      <div class="row">
        {practice
          ? button('real', texts.forReal, 'main')
          : verify
            ? button('verification', texts.sheet, 'main')
            : !endsEarly && button('meeting', texts.printThis, 'main')}
        {!verify && button('meeting', texts.endMeeting)}
        {button('home', texts.home)}
        <button type="button" class="b quiet" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </>
  );
}
