/** Prints every practice screen with the page that it is by its words as data, and the pages of its guide: read by a test that has a document. */
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
