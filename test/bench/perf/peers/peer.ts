/** What the benchmark requires from every library, used as in a site's own script, with its default options. */
export interface Peer {
  /** Starts a step on the element. */
  start(target: string): void;
  /** Goes to the other step of the tour, and back. */
  move(target: string): void;
  stop(): void;
  /** The box drawn around the element; null when nothing is drawn. */
  box(): DOMRect | null;
  /** One of its own visible buttons. */
  button(): Element | null;
}

declare global {
  var peer: Peer;
}

/** The hole in a dimmed page, drawn as the second part of a path: its box, in window coordinates. */
export function holeOf(path: SVGPathElement | null): DOMRect | null {
  const hole = path
    ?.getAttribute('d')
    ?.match(/z\s*(m[\s\S]*)$/i)?.[1]
    ?.replace(/^m/, 'M');
  if (!path || !hole) return null;
  const copy = path.cloneNode() as SVGPathElement;
  copy.setAttribute('d', hole);
  path.parentNode?.append(copy);
  const box = copy.getBBox();
  copy.remove();
  return box.width ? new DOMRect(box.x, box.y, box.width, box.height) : null;
}
