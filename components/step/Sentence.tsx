import { cut } from '../../core/guide/sentence.ts';

export interface SentenceProps {
  text: string;
  /** The glossary of the step. Its words can be opened only when `onWord` is given. */
  words?: Record<string, string>;
  /** The word whose explanation is open. */
  open?: string | null;
  onWord?: (word: string) => void;
}

/** A sentence of a guide: the words to find on the page are marked, as one would on paper. */
export const Sentence = ({ text, words = {}, open = null, onWord }: SentenceProps) => (
  <>
    {cut(text, onWord ? Object.keys(words) : []).map(({ text: piece, quoted, word }) => {
      if (quoted) return <mark translate={false}>{piece}</mark>;
      if (word === undefined || !onWord) return piece;
      return (
        <button type="button" class="term" aria-expanded={open === word} onClick={() => onWord(word)}>
          {piece}
        </button>
      );
    })}
  </>
);
