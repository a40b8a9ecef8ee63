/** A page to print: its own button, which does not print. */
import type { ComponentChildren } from 'preact';
import type { Content } from '../../../core/workshop/content.ts';
import { codeOrNone, type Programme } from '../../../core/workshop/programme.ts';
import { words } from '../words.ts';

interface Props {
  programme: Programme;
  content: Content;
  children: ComponentChildren;
}

export function Sheet({ programme, content, children }: Props) {
  const code = codeOrNone(content, programme);
  return (
    <>
      <p class="unprinted">
        <button type="button" class="button main" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <article class="printed">
        {programme.title && <p class="what">{programme.title}</p>}
        {code && (
          <p class="printed-code">
            Code de l’atelier : <strong>{code}</strong>
          </p>
        )}
        {children}
      </article>
    </>
  );
}
