/** Runs in a real page: it draws a situation, and asks the engine for a target or for the page. */
import type { PageRule, Target } from '../../../core/guide/guide.ts';
import { createElementIndex } from '../../../core/locate/elementIndex.ts';
import { locateOnce } from '../../../core/locate/locateOnce.ts';
import { recognise } from '../../../core/page/recognise.ts';

/** Returns « x » for a ring on the element of this id, or « doubtful », « absent », « hidden: what opens it ». */
export function look(target: Target, html: string): string {
  // Draws open shadow roots too.
  document.body.setHTMLUnsafe(html);
  const { verdict } = locateOnce(target, document);
  if (verdict.kind === 'found') return verdict.element.id || verdict.element.outerHTML;
  if (verdict.kind === 'hidden') return `hidden: ${verdict.opener ?? ''}`;
  return verdict.kind;
}

export function page(pages: Record<string, PageRule>, address: string, html: string): string[] {
  document.body.innerHTML = html;
  return recognise(pages, address, createElementIndex(document, false), document);
}
