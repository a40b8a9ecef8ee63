/** What a contestant costs and how well it follows, from the browser's own metrics. */
import type { Contestant, Stage } from './stage.ts';

const WHILE = 3000;
/** After this delay, entrance animations and first checks are over. */
const REST = 3500;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export interface Cost {
  /** Per second. */
  layouts: number;
  styles: number;
  frames: number;
  /** In ms per second of the main thread. */
  script: number;
  task: number;
}

const metricsOf = async (stage: Stage) => {
  const session = await stage.cdp();
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
};

/** The animation frames requested in any world of the page, including ours, from the browser's own trace. */
async function frames(stage: Stage, during: () => Promise<unknown>): Promise<number> {
  const browser = stage.driver.page().context().browser();
  if (!browser) throw new Error('Chromium has gone.');
  const session = await browser.newBrowserCDPSession();
  let count = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    count += value.filter((event) => (event as { name?: string }).name === 'FireAnimationFrame').length;
  });
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await during();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return count;
}

/** The cost while nothing happens, or while the page itself does something. */
export async function cost(stage: Stage, meanwhile: () => Promise<unknown> = () => wait(WHILE)): Promise<Cost> {
  await wait(REST);
  const before = await metricsOf(stage);
  const from = performance.now();
  const fired = await frames(stage, meanwhile);
  const seconds = (performance.now() - from) / 1000;
  const after = await metricsOf(stage);
  const each = (name: string) => (after(name) - before(name)) / seconds;
  return {
    layouts: each('LayoutCount'),
    styles: each('RecalcStyleCount'),
    frames: fired / seconds,
    script: each('ScriptDuration') * 1000,
    task: each('TaskDuration') * 1000,
  };
}

/**
 * A page that changes a thousand times a second beside the target: words, nodes and attributes, during three seconds.
 */
export const storm = (stage: Stage) => (): Promise<void> =>
  stage.run(async (time) => {
    const list = document.getElementById('orage') as HTMLElement;
    for (let n = 0; n < 20; n++)
      list.append(Object.assign(document.createElement('li'), { textContent: `ligne ${n}` }));
    const end = performance.now() + time;
    let n = 0;
    while (performance.now() < end) {
      for (let turn = 0; turn < 10; turn++, n++) {
        const item = list.children[n % 20] as HTMLElement;
        if (n % 3 === 0) item.textContent = `ligne ${n}`;
        else if (n % 3 === 1) item.title = `n° ${n}`;
        else item.replaceWith(item.cloneNode(true));
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }, WHILE);

/**
 * The time (ms) from « the page is ready » (DOMContentLoaded) to the frame after the target is ringed: the median of
 * some loads.
 */
export async function untilPainted(stage: Stage, who: Contestant, loads = 5): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < loads; n++) {
    await stage.arrive(who, '&clock');
    times.push(
      await stage.driver.waitFor(
        () => stage.run(() => (notes.ringed ?? 0) - (notes.ready ?? 0)).then((time) => time > 0 && time),
        'l’anneau',
        20_000,
      ),
    );
  }
  return times.sort((a, b) => a - b)[Math.floor(loads / 2)] ?? Number.NaN;
}

export interface Memory {
  nodes: number;
  listeners: number;
  /** In bytes. */
  heap: number;
}

/**
 * What a thousand steps leave in memory, after a first thousand have filled every cache: until then the JavaScript
 * engine itself stores compiled code.
 */
export async function memory(stage: Stage, who: Contestant, steps = 1000): Promise<Memory> {
  const session = await stage.cdp();
  const read = async (): Promise<Memory> => {
    for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
    await wait(500);
    const value = await metricsOf(stage);
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
  };
  await stage.walk(who, steps);
  await wait(1500);
  const before = await read();
  await stage.walk(who, steps);
  await wait(1500);
  const after = await read();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}
