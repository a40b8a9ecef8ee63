/** What the bench asks of every library, as a site's own script would use it, with its default options. */
export interface Peer {
  /** A step on the element. */
  start(target: string): void;
  /** To the other step of the tour, and back. */
  move(target: string): void;
  stop(): void;
  /** What is drawn round the element; null when nothing is. */
  box(): DOMRect | null;
  /** One of its own buttons, on screen. */
  button(): Element | null;
}

declare global {
  var peer: Peer;
}

/** The hole of a dimmed page, drawn as the second part of a path: its box, in window coordinates. */
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
