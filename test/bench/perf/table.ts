/** Converts results to the rows that both the Markdown table and its picture show. */
import { movements } from './drift.ts';
import type { Measured, Results } from './results.ts';
import { type Contestant, contestants } from './stage.ts';

export const names: Record<Contestant, string> = {
  'faire-avec': 'Faire avec',
  driver: 'driver.js 1.8.0',
  shepherd: 'Shepherd 15.3.0',
  intro: 'Intro.js 8.6.0',
  reactour: 'Reactour 3.8.0',
};

export interface Row {
  what: string;
  cells: string[];
  /** As numbers, where the smallest is the best; empty for yes and no. */
  values: number[];
}

export interface Section {
  title: string;
  rows: Row[];
}

const figure = (value: number, unit = ''): string => {
  if (value >= 9999) return 'gone';
  const rounded = Math.abs(value) < 0.05 ? 0 : Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${rounded}${unit}`;
};
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const at0 = (value: number): number => Math.max(0, value);

export function sections({ measured }: Results): Section[] {
  const row = (what: string, read: (of: Measured) => number, say: (value: number) => string): Row => {
    const values = contestants.map((who) => read(measured[who]));
    return { what, values, cells: values.map(say) };
  };
  const plain = (value: number) => figure(value);
  const px = (value: number) => figure(value, ' px');
  return [
    {
      title: 'In the page',
      rows: [
        row(
          'gzipped bytes, nothing running',
          (of) => of.idleBytes,
          (value) => (value ? kilo(value) : '0'),
        ),
        row('gzipped bytes, running', (of) => of.bytes, kilo),
        row(
          'page ready → ring painted',
          (of) => of.painted,
          (value) => figure(value, ' ms'),
        ),
      ],
    },
    {
      title: 'At rest, each second',
      rows: [
        row('animation frames', (of) => of.rest.frames, plain),
        row('layouts', (of) => at0(of.rest.layouts), plain),
        row('style recalculations', (of) => at0(of.rest.styles), plain),
        row(
          'script',
          (of) => at0(of.rest.script),
          (value) => figure(value, ' ms'),
        ),
      ],
    },
    {
      title: 'Under 1,000 changes a second beside the target, each second',
      rows: [
        row(
          'script',
          (of) => at0(of.storm.script),
          (value) => figure(value, ' ms'),
        ),
        row(
          'main thread',
          (of) => at0(of.storm.task),
          (value) => figure(value, ' ms'),
        ),
      ],
    },
    { title: 'Drift from the target after', rows: movements.map((move) => row(move, (of) => of.drift[move], px)) },
    {
      title: 'Left behind by 1,000 steps, after a first 1,000',
      rows: [
        row('nodes', (of) => at0(of.memory.nodes), plain),
        row('listeners', (of) => at0(of.memory.listeners), plain),
        row('heap', (of) => at0(of.memory.heap), kilo),
      ],
    },
    {
      title: 'A good guest',
      rows: Object.keys(measured['faire-avec'].manners).map((question) => ({
        what: question,
        values: [],
        cells: contestants.map((who) => (measured[who].manners[question] ? 'yes' : 'no')),
      })),
    },
  ];
}

/** « 0.4 × »: the ratio of our value to the best of the others, for the rows that have both. */
export const ratio = ({ values: [ours = 0, ...others] }: Row): string => {
  const best = Math.min(...others);
  if (!others.length) return '';
  if (ours < 0.05) return best < 0.05 ? 'as the best' : 'none';
  return best < 0.05 ? '' : `${(ours / best).toFixed(1)} ×`;
};
