/**
 * A text of the page as it may be kept: words that are not public are crossed out, and announced as such to people who
 * do not see it.
 */
import type { WordPiece } from '../../core/repair/publicWords.ts';
import { words } from './words.ts';

export const Words = ({ pieces }: { pieces: WordPiece[] }) => (
  <>
    «{'\u00a0'}
    {pieces.map(({ text, kept }, index) =>
      kept ? (
        text
      ) : (
        <del key={index}>
          {text}
          <span class="unseen"> ({words.toType})</span>
        </del>
      ),
    )}
    {'\u00a0'}»
  </>
);
