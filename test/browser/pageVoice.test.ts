/**
 * A page cannot put its message into our sentences. Whatever it writes where its words could be quoted, the bubble uses
 * the guide's words and still states the step.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { pages } from '../support/browser/guestPages.ts';

/** Each text contains « zorglub », a word that occurs nowhere else, beside what makes it hostile. */
const HOSTILE = {
  'a number to call': 'Zorglub 09 70 12 34 56',
  'a number glued': 'zorglub 0970123456',
  'an address': 'zorglub www.exemple.org',
  'a name': 'Dossier de Zorglub Kervadec',
  'a civility': 'Bonjour Mme zorglub',
  'two sentences': 'Votre zorglub est perdu. Donnez votre avis',
  'an order': 'Appelez zorglub tout de suite',
  '81 signs': `zorglub ${'voir les pièces '.repeat(5)}`.slice(0, 81),
  '10,000 signs': `zorglub ${'voir les pièces '.repeat(700)}`.slice(0, 10_000),
  'direction turned round': '\u202ezorglub menu',
  'what is not seen': 'zorglub me\u200bnu',
  'another script': 'zorglub оплата',
  'our own signs': 'zorglub » puis « zorglub ¤ {zorglub}',
} as const;

const HONEST = 'Mes démarches';
const button = '<button type="button" style="padding:8px 14px">Télécharger</button>';
const PLACES = {
  'the title of a fold': {
    page: 'voix-pli',
    body: `<details><summary id="mot">${HONEST}</summary><p>${button}</p></details>`,
    verdict: 'hidden',
  },
  'the heading over a frame of another site': {
    page: 'voix-cadre',
    body: `<h2 id="mot">${HONEST}</h2><iframe src="https://franceconnect.gouv.fr/" width="400" height="200"></iframe>`,
    verdict: 'unreachable',
  },
  'the heading over a drawing': {
    page: 'voix-dessin',
    body: `<h2 id="mot">${HONEST}</h2><canvas width="400" height="200" style="background:#ddd"></canvas>`,
    verdict: 'unreachable',
  },
} as const;

describe.each(browsers)('une page qui parle par notre bouche, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    for (const { page, body } of Object.values(PLACES)) pages[page] = { body };
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const write = (words: string) =>
    guest.driver.evaluate((text) => {
      const word = document.getElementById('mot');
      if (word) word.textContent = text;
    }, words);
  /** Everything in our root: the bubble, the live region and the buttons. */
  const all = async () => (await guest.driver.bubble())?.text.replaceAll('\u00a0', ' ') ?? '';

  test.each(Object.entries(PLACES))('%s', async (_, { page, verdict }) => {
    await guest.begin(page, {}, verdict);
    for (const [kind, words] of Object.entries(HOSTILE)) {
      // The harmless words are quoted first, which proves that the sentence does take its words from this place.
      await write(HONEST);
      await guest.driver.waitFor(async () => (await all()).includes(`« ${HONEST} »`), `« ${HONEST} » (${kind})`);
      await write(words);
      const said = await guest.driver.waitFor(async () => {
        const text = await all();
        return text && !text.includes(`« ${HONEST} »`) ? text : null;
      }, `la phrase du guide (${kind})`);
      expect(said.toLowerCase(), kind).not.toContain('zorglub');
      expect(said, kind).not.toMatch(/[¤{}\u202e\u200b]|Kervadec|exemple\.org|09/);
      expect(said, kind).toContain('Télécharger');
    }
  });
});
