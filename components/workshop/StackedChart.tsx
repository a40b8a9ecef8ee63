/** Stacked bars, drawn by a library in the person's own text size. The table beside it says the same. */
import { useEffect, useRef } from 'preact/hooks';

export interface Kind {
  /** Names its fill: `--bar-<key>` (workshop.css). */
  key: string;
  label: string;
}

export interface Row {
  name: string;
  /** In the order of the kinds. */
  counts: number[];
}

const MOST_LETTERS = 36;
/** Average width of a character, in em. */
const LETTER = 0.56;
const short = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

async function draw(rows: Row[], kinds: readonly Kind[], box: HTMLElement, label: string): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const size = Number.parseFloat(getComputedStyle(box).fontSize);
  const narrow = box.clientWidth < size * 34;
  // A name above its bar has the width of the drawing.
  const letters = narrow
    ? Math.min(MOST_LETTERS, Math.floor((box.clientWidth - size * 2) / (size * 0.9 * LETTER)))
    : MOST_LETTERS;
  const names = rows.map(({ name }) => short(name, letters));
  const bars = rows.flatMap(({ counts }, row) =>
    kinds.map(({ label }, i) => ({ row: names[row], kind: label, count: counts[i] ?? 0 })),
  );
  const most = Math.max(1, ...rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  return Plot.plot({
    width: Math.max(box.clientWidth, size * 12),
    height: size * ((narrow ? 3.6 : 2.4) * rows.length + 4),
    marginLeft: narrow ? size : size * 17,
    marginRight: size,
    marginTop: size * 2.2,
    marginBottom: size * 1.6,
    style: {
      fontSize: `${size * 0.9}px`,
      fontFamily: 'inherit',
      background: 'transparent',
      color: 'inherit',
      overflow: 'visible',
    },
    ariaLabel: label,
    x: { label: null, domain: [0, most], tickFormat: 'd', ticks: Math.min(6, most), axis: 'top', grid: true },
    y: { domain: names, label: null, axis: narrow ? null : 'left', tickSize: 0, padding: narrow ? 0.6 : 0.35 },
    color: { domain: kinds.map(({ label }) => label), range: kinds.map(({ key }) => `var(--bar-${key})`) },
    marks: [
      Plot.barX(bars, { x: 'count', y: 'row', fill: 'kind', stroke: 'var(--ink)', strokeWidth: 1.5 }),
      ...(narrow
        ? [
            Plot.text(names, {
              x: 0,
              y: (name: string) => name,
              text: (name: string) => name,
              textAnchor: 'start' as const,
              dx: 4,
              dy: -size * 1.35,
            }),
          ]
        : []),
    ],
  });
}

export function StackedChart({ rows, kinds, label }: { rows: Row[]; kinds: readonly Kind[]; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(rows);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let current = true;
    const redraw = () => {
      if (!place.isConnected || !place.clientWidth) return;
      void draw(JSON.parse(drawn), kinds, place, label).then((chart) => {
        if (current) place.replaceChildren(chart);
      });
    };
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(place);
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [drawn, kinds, label]);
  return (
    <figure class="funnel">
      <figcaption>
        {kinds.map(({ key, label }) => (
          <span key={key} style={`--fill: var(--bar-${key})`}>
            {label}
          </span>
        ))}
      </figcaption>
      {/*
       * The table says everything to a screen reader, so the drawing, which would repeat it number by number, is hidden
       * from it.
       */}
      <div ref={box} aria-hidden="true" />
    </figure>
  );
}
