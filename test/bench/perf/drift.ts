/** How far the drawing is from its target after each kind of movement, in px. */
import type { Contestant, Stage } from './stage.ts';

/** Each one runs in the page, one after the other, so that the errors add up. The page then stays still. */
const moves = {
  'window scroll': 'scrollBy(0, 60)',
  'nested scroll': 'boite.scrollBy(0, 35)',
  'layout shift': `avant.style.height = '53px'`,
  growth: `cible.style.padding = '20px 45px'`,
  animation: `cible.parentElement.animate([{ marginLeft: '0px' }, { marginLeft: '150px' }], { duration: 600, fill: 'forwards' })`,
  resize: '',
} as const;
export type Move = keyof typeof moves;
export const movements = Object.keys(moves) as Move[];

/**
 * The largest error of a side, compared with its place around the target before the movement. During the animation, it
 * is that of the worst frame.
 */
async function worst(change: string, animated: boolean): Promise<number> {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const off = () => {
    const [box, target] = [globalThis.peer.box(), document.getElementById('cible')?.getBoundingClientRect()];
    return box && target ? sides.map((side) => box[side] - target[side]) : null;
  };
  const world = globalThis as unknown as { rest?: number[] };
  world.rest ??= off() ?? undefined;
  const drift = () => Math.max(...(off() ?? [9999]).map((gap, side) => Math.abs(gap - (world.rest?.[side] ?? 0))));
  new Function(change)();
  let most = 0;
  const end = performance.now() + 900;
  while (performance.now() < end) {
    await new Promise(requestAnimationFrame);
    if (animated) most = Math.max(most, drift());
  }
  return animated ? Math.max(most, drift()) : drift();
}

/** 9999 means that nothing is drawn any more. */
export async function drift(stage: Stage, who: Contestant): Promise<Record<Move, number>> {
  await stage.begin(who);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const found = {} as Record<Move, number>;
  for (const move of movements) {
    if (move === 'resize') await stage.driver.setViewport(1000, 800);
    found[move] = await stage.run(worst, moves[move], move === 'animation');
  }
  await stage.driver.setViewport(1280, 900);
  return found;
}
