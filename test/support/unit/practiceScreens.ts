/**
 * Prints every practice screen with the page that its words identify, as data, and the pages of its guide. A test that
 * has a document reads the output.
 */
import { pageOnData, practices, rulesOf } from '../../bench/foreign/content.ts';

const guides = Object.entries(practices).map(([guide, practice]) => ({
  practice,
  rules: rulesOf(guide),
  screens: Object.entries(practice.screens).map(([screen, { address, title, blocks }]) => ({
    name: `${guide}, ${screen}`,
    screen,
    page: pageOnData(guide, address, title, blocks) ?? null,
  })),
}));
process.stdout.write(JSON.stringify(guides));
