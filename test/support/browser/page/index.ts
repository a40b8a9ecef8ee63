/**
 * What the tests run inside a page. It is bundled to one expression and sent each time, so it leaves nothing in the
 * page.
 */
export { alerts, headings } from './alerts.ts';
export { bubble, ring, showButton } from './bubble.ts';
export { controls, find, reveal } from './controls.ts';
export { papers } from './papers.ts';
export { hosts } from './walk.ts';
