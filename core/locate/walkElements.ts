import { isShadowed } from './shadowed.ts';

/**
 * Every element below a root, itself included, up to shadow roots and frames but not into them. A TreeWalker makes no
 * list: the cheapest way through a long page.
 * @param walked elements visited before are skipped with all they contain, so that nested parts are walked once
 */
export function walkElements(from: Node, visit: (element: Element) => void, walked?: Set<Node>): void {
  const enter = (node: Node): void => {
    walked?.add(node);
    if (!isShadowed(node as Element)) visit(node as Element);
  };
  if (from.nodeType === 1) enter(from);
  const walker = document.createTreeWalker(from, 1, walked ? (node) => (walked.has(node) ? 2 : 1) : null);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) enter(node);
}
