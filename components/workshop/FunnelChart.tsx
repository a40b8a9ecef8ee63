/** Where people got to, step by step: drawn by a library, in the person's own text size; the table under it says the same. */
import { useEffect, useRef } from 'preact/hooks';
import type { FunnelStep } from '../../core/workshop/funnel.ts';
import { words } from './words.ts';

const kinds = [
  { key: 'alone', label: words.alone, fill: 'var(--bar-alone)' },
  { key: 'hint', label: words.hint, fill: 'var(--bar-hint)' },
  { key: 'help', label: words.help, fill: 'var(--bar-help)' },
  { key: 'stopped', label: words.stopped, fill: 'var(--bar-stopped)' },
] as const;

const MOST_LETTERS = 34;
const short = (title: string): string => (title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title);

/** Rows of a bar chart: a person is one unit of a bar, whatever the help. */
async function draw(steps: FunnelStep[], box: HTMLElement, label: string): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const size = Number.parseFloat(getComputedStyle(box).fontSize);
  const name = ({ n, title }: FunnelStep) => `${n}. ${short(title)}`;
  const narrow = box.clientWidth < size * 34;
  const bars = steps.flatMap((step) => kinds.map(({ key, label }) => ({ step: name(step), kind: label, count: step[key] })));
  return Plot.plot({
    width: Math.max(box.clientWidth, size * 14),
    height: size * ((narrow ? 3.6 : 2.4) * steps.length + 4),
    marginLeft: narrow ? size : size * 17,
    marginTop: size * 2.2,
    marginBottom: size * 1.6,
    style: { fontSize: `${size * 0.9}px`, fontFamily: 'inherit', background: 'transparent', color: 'inherit', overflow: 'visible' },
    ariaLabel: label,
    x: { label: null, tickFormat: 'd', ticks: Math.min(6, Math.max(...steps.map(({ seen }) => seen))), axis: 'top', grid: true },
    y: { domain: steps.map(name), label: null, axis: narrow ? null : 'left', tickSize: 0, padding: narrow ? 0.6 : 0.35 },
    color: { domain: kinds.map(({ label }) => label), range: kinds.map(({ fill }) => fill) },
    marks: [
      Plot.barX(bars, { x: 'count', y: 'step', fill: 'kind', stroke: 'var(--ink)', strokeWidth: 1.5 }),
      ...(narrow ? [Plot.text(steps, { x: 0, y: name, text: name, textAnchor: 'start' as const, dx: 4, dy: -size * 1.35 })] : []),
    ],
  });
}

export function FunnelChart({ steps, label }: { steps: FunnelStep[]; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let current = true;
    const redraw = () => {
      if (!place.isConnected || !place.clientWidth) return;
      void draw(steps, place, label).then((chart) => {
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
  }, [steps, label]);
  return (
    <figure class="funnel">
      <figcaption>
        {kinds.map(({ key, label }) => (
          <span key={key} data-kind={key}>
            {label}
          </span>
        ))}
      </figcaption>
      {/* The table says it all to a screen reader; the drawing would say it a second time, number by number. */}
      <div ref={box} aria-hidden="true" />
    </figure>
  );
}
