/**
 * Drawn by the library, once, when there is something to give. Black on white in dark mode too, because cameras expect
 * it.
 */
import { useEffect, useState } from 'preact/hooks';
import { qrWords } from './words.ts';

export function Qr({ text }: { text: string }) {
  const [path, setPath] = useState<{ d: string; size: number } | null>(null);
  useEffect(() => {
    let current = true;
    void import('qr').then(({ default: encode }) => {
      const cells = encode(text, 'raw', { ecc: 'medium', border: 4, encoding: 'alphanumeric' });
      const d = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
      if (current) setPath({ d, size: cells.length });
    });
    return () => {
      current = false;
    };
  }, [text]);
  if (!path) return null;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${path.size} ${path.size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={qrWords.label}
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path.d} fill="#000000" />
    </svg>
  );
}
