/**
 * Uses over time with their margin, drawn by a library in the person's own text size. The table below says the same.
 */
import { useEffect, useRef } from 'preact/hooks';
import { settingWords } from '../../core/journal/factNames.ts';
import type { TrendPoint, View } from '../../core/network/desk.ts';
import { figureWords } from '../../core/network/words.ts';
import { Scroll } from './Scroll.tsx';
import { words } from './words.ts';

const fills: Record<string, string> = { [settingWords.real]: 'var(--leaf)', [settingWords.practice]: 'var(--mark)' };

async function draw(points: readonly TrendPoint[], box: HTMLElement): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const size = Number.parseFloat(getComputedStyle(box).fontSize);
  const bars = points.flatMap(({ period, setting, uses }) =>
    uses
      ? [
          {
            period,
            setting,
            count: uses.nombre,
            low: Math.max(0, uses.nombre - (uses.marge ?? 0)),
            high: uses.nombre + (uses.marge ?? 0),
          },
        ]
      : [],
  );
  const settings = [...new Set(bars.map(({ setting }) => setting))];
  const periods = [...new Set(bars.map(({ period }) => period))];
  // Every label fits, in any window and at any text size.
  const every = Math.max(1, Math.ceil((periods.length * size * 5) / Math.max(1, box.clientWidth - size * 5)));
  return Plot.plot({
    width: Math.max(box.clientWidth, size * 14),
    height: size * 16,
    marginLeft: size * 4,
    marginBottom: size * 3,
    style: { fontSize: `${size * 0.9}px`, fontFamily: 'inherit', background: 'transparent', color: 'inherit' },
    x: { axis: null, domain: settings },
    fx: {
      domain: periods,
      label: null,
      tickFormat: (period: string) => (periods.indexOf(period) % every ? '' : period),
    },
    y: {
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (n: number) => n.toLocaleString('fr-FR'),
      domain: [0, Math.max(10, ...bars.map(({ high }) => high))],
    },
    color: { domain: settings, range: settings.map((one) => fills[one] ?? 'currentColor') },
    marks: [
      Plot.barY(bars, {
        fx: 'period',
        x: 'setting',
        y: 'count',
        fill: 'setting',
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
      }),
      Plot.ruleX(bars, { fx: 'period', x: 'setting', y1: 'low', y2: 'high', stroke: 'var(--ink)', strokeWidth: 2.5 }),
    ],
  });
}

function Chart({ points }: { points: readonly TrendPoint[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let current = true;
    const redraw = () => {
      if (!place.isConnected || !place.clientWidth) return;
      void draw(points, place).then((chart) => {
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
  }, [points]);
  return (
    <figure class="trend">
      <figcaption>
        {[...new Set(points.map(({ setting }) => setting))].map((setting) => (
          <span key={setting} style={`--fill: ${fills[setting] ?? 'currentColor'}`}>
            {setting}
          </span>
        ))}
      </figcaption>
      {/* The table says everything to a screen reader, so the drawing is hidden from it. */}
      <div ref={box} aria-hidden="true" />
    </figure>
  );
}

export function Trend({ view: { trend } }: { view: View }) {
  if (!trend.length) return null;
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{words.trend}</h2>
      <p>{words.trendWhy}</p>
      <Chart points={trend} />
      <Scroll label={words.tableOf(words.trend)}>
        <table>
          <thead>
            <tr>
              {[words.period, words.setting, words.uses, words.finished, words.help].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.map(({ period, label, setting, uses, finished, help }) => (
              <tr key={`${period} ${setting}`}>
                <th scope="row">{label}</th>
                <td>{setting}</td>
                <td>{figureWords(uses ?? undefined)}</td>
                <td>{figureWords(finished ?? undefined)}</td>
                <td>{figureWords(help ?? undefined)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
