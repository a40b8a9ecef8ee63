/** Every element there, itself too, down to shadow roots and frames but not into them. A walker makes no list: the cheapest way through a long page. */
export function walkElements(from: Node, visit: (element: Element) => void): void {
  if (from.nodeType === 1) visit(from as Element);
  const walker = document.createTreeWalker(from, 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) visit(node as Element);
}
