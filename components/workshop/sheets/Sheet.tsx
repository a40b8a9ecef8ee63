/** A page to print, with a button that is not printed. */
import type { ComponentChildren } from 'preact';
import type { Content } from '../../../core/workshop/content.ts';
import { codeOrNone, type Programme } from '../../../core/workshop/programme.ts';
import { words } from '../words.ts';
import { sheetWords } from './words.ts';

interface Props {
  programme: Programme;
  content: Content;
  /** Large letters for a sheet that lies beside a screen. */
  large?: boolean;
  children: ComponentChildren;
}

export function Sheet({ programme, content, large, children }: Props) {
  const code = codeOrNone(content, programme);
  return (
    <>
      <p class="unprinted">
        <button type="button" class="button main" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <article class={large ? 'printed large' : 'printed'}>
        {programme.title && <p class="what">{programme.title}</p>}
        {code && (
          <p class="printed-code">
            {sheetWords.code} <strong>{code}</strong>
          </p>
        )}
        {children}
      </article>
    </>
  );
}
