/** In which direction an element is, seen from the window, when it is out of view. Forces layout. */
export type Direction = 'above' | 'below' | 'left' | 'right';

/** @param box of the element @param seen the visible part of the page: the window, or the part that a zoom leaves */
export function directionOf(
  box: { left: number; top: number; right: number; bottom: number },
  seen: { left: number; top: number; right: number; bottom: number },
): Direction | undefined {
  const away: [Direction, number][] = [
    ['above', seen.top - box.bottom],
    ['below', box.top - seen.bottom],
    ['left', seen.left - box.right],
    ['right', box.left - seen.right],
  ];
  const [first] = away.filter(([, by]) => by >= 0).sort(([, a], [, b]) => b - a);
  return first?.[0];
}
