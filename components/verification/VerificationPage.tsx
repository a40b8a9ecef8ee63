import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Library } from '../../core/guide/library.ts';
import type { Verified } from '../../core/session/verified.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { Unread } from '../shared/Unread.tsx';
import { Sheet } from './Sheet.tsx';
import { words } from './words.ts';

interface Props {
  library: Library;
  /** null until read. */
  walks: ReadonlySignal<Verified[] | 'failed' | null>;
}

/** verification.html: one sheet per guide, read whole before it is saved. */
export function VerificationPage({ library, walks }: Props) {
  const [code, setCode] = useState('');
  const read = walks.value;
  return (
    <div class="page verification">
      <PageHead title={words.title} lead={words.lead} />
      <main>
        <ul class="about">
          {words.about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Unread read={read} words={words} />
        {Array.isArray(read) &&
          read.map((walk) => <Sheet key={walk.guide} library={library} walk={walk} code={code} onCode={setCode} />)}
      </main>
    </div>
  );
}
