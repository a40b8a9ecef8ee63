/** Dialect 6: the frame comes at once, the blocks in pieces, and some headings after the fields they introduce. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Not random: the same screen always arrives in the same order, so that a failure can be reproduced. */
function delayOf(kind: string, path: string): number {
  const places = path.split('-').map(Number);
  const spread = places.reduce((sum, place, depth) => sum + place * (397 + depth * 113), 0);
  if (places.length > 1) return 60 + (spread % 240);
  return kind === 'heading' || kind === 'title' ? 600 + (spread % 600) : 150 + (spread % 500);
}

export function LateRender({ kind, path, children }: { kind: string; path: string; children?: ComponentChildren }) {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHere(true), delayOf(kind, path));
    return () => clearTimeout(timer);
  }, [kind, path]);
  return here ? children : null;
}
