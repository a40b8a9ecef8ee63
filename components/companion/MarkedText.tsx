import type { View } from '../../core/session/viewModel.ts';

interface MarkedProps {
  text: string;
  term?: View['term'];
  /** True when the explanation of the term is open. */
  open?: boolean;
  onTerm?: (() => void) | undefined;
}

export const MarkedText = ({ text, term, open, onTerm }: MarkedProps) => {
  const at = term && onTerm ? text.indexOf(term.text) : -1;
  if (at < 0 || !term)
    return (
      <>
        {text.split(/(«[^«»]*»)/).map((part) => (part.startsWith('«') ? <mark translate={false}>{part}</mark> : part))}
      </>
    );
  return (
    <>
      <MarkedText text={text.slice(0, at)} />
      <button type="button" class="term" aria-expanded={open} onClick={onTerm}>
        {term.text}
      </button>
      <MarkedText text={text.slice(at + term.text.length)} />
    </>
  );
};
