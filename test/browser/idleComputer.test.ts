/**
 * A shared computer that is left idle: a warning comes first, any input postpones it, then everything is erased. The
 * browser's alarm is set to ring early, because a test cannot wait twenty minutes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GRACE, SILENCE } from '../../core/background/idle.ts';
import { HERE, warning } from '../../core/session/stepMessages.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { contains } from '../support/browser/page/words.ts';
import { practise } from '../support/browser/play.ts';
import { aside, GUIDE, kept, oneStep, reads } from '../support/browser/steps.ts';

/** The API that our own pages have. */
declare const chrome: {
  alarms: {
    create(name: string, when: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
};

describe.each(browsers)('%s : personne n’a rien fait depuis un moment', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open(browser);
  });
  afterAll(() => driver?.close());

  /** Makes the same alarm ring now. */
  const ring = () =>
    aside(driver, 'home.html', () => driver.evaluate(() => void chrome.alarms.create('silence', { when: Date.now() })));
  /** Waits until the alarm is set again, so many minutes ahead. */
  const rings = (minutes: number) =>
    aside(driver, 'home.html', () =>
      driver.waitFor(async () => {
        const left = await driver.evaluate(
          async () => (((await chrome.alarms.get('silence'))?.scheduledTime ?? 0) - Date.now()) / 60_000,
        );
        return left > minutes - 2 && left <= minutes;
      }, `le réveil dans ${minutes} minutes`),
    );
  const warned = () =>
    driver.waitFor(async () => {
      const bubble = await driver.bubble();
      return bubble && contains(bubble.text, warning) && bubble.buttons.some(({ name }) => name === HERE);
    }, 'la phrase et « Je suis encore là » dans la bulle');
  const silent = () =>
    driver.waitFor(async () => {
      const bubble = await driver.bubble();
      return bubble && !contains(bubble.text, warning);
    }, 'une bulle qui ne parle plus de ranger');

  test('c’est dit, remis à plus tard d’un bouton ou d’un geste, puis tout est rangé', async () => {
    await practise(driver, GUIDE);
    await oneStep(driver);
    await rings(SILENCE);

    await ring();
    await warned();
    await rings(GRACE);
    await driver.clickBubble(HERE);
    await silent();
    await rings(SILENCE);

    // The alarm survives the background page and wakes it.
    await driver.killWorker();
    await ring();
    await warned();
    await aside(driver, 'home.html', () => reads(driver, warning));
    await oneStep(driver);
    await silent();
    await rings(SILENCE);

    await ring();
    await warned();
    await ring();
    await driver.waitFor(
      async () => !(await driver.evaluate(() => document.querySelector('faire-avec') !== null)),
      'une page sans rien de nous',
    );
    const { local, session } = await kept(driver);
    expect(Object.keys(session).filter((key) => !['seq', 'outbox'].includes(key))).toEqual([]);
    expect(local).toEqual({});
    await driver.ownPage('meeting.html');
    await reads(driver, 'Aucun guide n’a été suivi');
  });
});
