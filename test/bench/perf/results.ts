/** The measurements of one run, and the limits that our engine must respect. */
import type { Move } from './drift.ts';
import type { Cost, Memory } from './measures.ts';
import type { Contestant } from './stage.ts';

export interface Measured {
  /** Gzipped bytes in a page where no guide or tour runs, and in one where it does. */
  idleBytes: number;
  bytes: number;
  /** The time from page ready to ring painted, in ms. */
  painted: number;
  /** The cost when nothing happens, minus the cost of the same page alone. */
  rest: Cost;
  /** The cost under a thousand changes a second, minus the cost of the same page alone. */
  storm: Cost;
  drift: Record<Move, number>;
  memory: Memory;
  manners: Record<string, boolean>;
}

export interface Results {
  date: string;
  browser: string;
  measured: Record<Contestant, Measured>;
  /** Scripts loaded on demand, counted separately, in gzipped bytes. */
  onDemand: Record<string, number>;
}

/** No limit is an absolute time: only values that a busy machine cannot change are checked. */
const NOISE = { heap: 64_000, nodes: 5, listeners: 2 };
export const MOST_BYTES = 20_000;

/** The limits that our engine does not respect; empty when it respects all of them. */
export function faults({ measured }: Results): string[] {
  const ours = measured['faire-avec'];
  const checks: [boolean, string][] = [
    [ours.bytes <= MOST_BYTES, `${ours.bytes} bytes in a guided page, ${MOST_BYTES} at most`],
    [ours.idleBytes === 0, `${ours.idleBytes} bytes in a page with no guide`],
    [Object.values(ours.drift).every((px) => px < 1), `drift: ${JSON.stringify(ours.drift)}`],
    [
      ours.rest.frames < 0.5 && ours.rest.layouts < 0.5,
      `at rest, ${ours.rest.frames} frames and ${ours.rest.layouts} layouts a second`,
    ],
    [ours.memory.nodes <= NOISE.nodes, `${ours.memory.nodes} more nodes after the steps`],
    [ours.memory.listeners <= NOISE.listeners, `${ours.memory.listeners} more listeners after the steps`],
    [ours.memory.heap <= NOISE.heap, `${ours.memory.heap} more bytes of heap after the steps`],
    ...Object.entries(ours.manners).map(([question, yes]): [boolean, string] => [yes, `no: ${question}`]),
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}
