import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Library } from '../../core/guide/library.ts';
import type { Repair } from '../../core/repair/repair.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { Unread } from '../shared/Unread.tsx';
import { Export } from './Export.tsx';
import { Mended } from './Mended.tsx';
import { words } from './words.ts';

interface Props {
  library: Library;
  /** null until read. */
  repairs: ReadonlySignal<Repair[] | 'failed' | null>;
  onUndo(repair: Repair): Promise<void>;
}

/** repairs.html: the repairs of this computer, to be read again, undone, or handed to the guides' maintainers. */
export function RepairsPage({ library, repairs, onUndo }: Props) {
  const [said, say] = useState('');
  const read = repairs.value;
  const undo = (repair: Repair) =>
    onUndo(repair).then(
      () => say(words.undone),
      () => say(words.failedRead),
    );
  return (
    <div class="page repairs">
      <PageHead title={words.page} lead={words.lead} />
      <main>
        <ul class="about">
          {words.about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p role="status">{said}</p>
        <Unread read={read} words={{ ...words, failed: words.failedRead }} />
        {Array.isArray(read) &&
          read.map((repair) => (
            <Mended
              key={`${repair.guide} ${repair.step}`}
              library={library}
              repair={repair}
              onUndo={() => undo(repair)}
            />
          ))}
        {Array.isArray(read) && read.length > 0 && <Export repairs={read} />}
      </main>
    </div>
  );
}
