/** What the benchmark calls in the page. */
export { dress } from './draw.tsx';
export { measure } from './measure.ts';
export { pairs } from './pairs.ts';
export { speed } from './speed.ts';
