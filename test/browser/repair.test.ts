import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isText } from '../support/browser/controls.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { mouse } from '../support/browser/inputDevices.ts';
import { type Served, serve } from '../support/browser/server.ts';
import { aside, begin, click, guidedTab, kept, reads, settled } from '../support/browser/steps.ts';
import { page, type Site } from '../support/sites/html.ts';

declare global {
  /** The events that the moved button received, and those that the document received from it. */
  var received: string[];
}

/**
 * The front page of the Caf, where « Mon Compte » has other words and is under a heading that contains a person's name.
 */
const site: Site = {
  'www.caf.fr': () =>
    page({
      title: 'Accueil',
      body: `<header><a href="/">Accueil</a></header><main>
<h1>Bienvenue</h1>
<h2>Dossier de Camille Durand</h2>
<p><button type="button" id="autre">Nos actualités</button></p>
<p><a id="bouge" href="/compte">Espace allocataire</a></p>
<p style="margin-top:30px"><a id="nom" href="/camille">Bonjour Camille Durand</a></p>
</main>
<script>
globalThis.received = [];
const each = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'mouseover', 'mouseenter', 'focus', 'keydown'];
for (const id of ['bouge', 'nom', 'autre'])
  for (const type of each) document.getElementById(id).addEventListener(type, () => received.push(id + ' ' + type));
</script>`,
    }),
};

/** The content of the bar of the pick mode, and the positions of its controls. */
const bar = async (driver: Driver) => {
  const inside = driver as unknown as { inRoots(expression: string): Promise<string[]> };
  const look = (root: ShadowRoot) => {
    const element = root.querySelector<HTMLElement>('[data-repair]');
    if (!element) return null;
    const box = (one: Element) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    return {
      text: element.innerText.replace(/\s+/g, ' '),
      struck: [...element.querySelectorAll('del')].map((one) => one.firstChild?.nodeValue ?? ''),
      framed: root.querySelector('.frame') !== null,
      values: [...element.querySelectorAll('input')].map(({ value }) => value),
      at: Object.fromEntries(
        [...element.querySelectorAll('button, input')].map((one) => [
          (one as HTMLInputElement).labels?.[0]?.firstChild?.nodeValue ?? one.textContent,
          box(one),
        ]),
      ),
    };
  };
  return (
    (await inside.inRoots(`(${look})(root)`))
      .map((one) => JSON.parse(one) as ReturnType<typeof look>)
      .find((one) => one !== null) ?? null
  );
};

const press = async (driver: Driver, name: string): Promise<void> => {
  const { at } = await driver.waitFor(
    async () => ((await bar(driver))?.at[name] ? bar(driver) : null),
    `« ${name} » dans la barre`,
  );
  const point = at[name] as { x: number; y: number };
  await driver.click(point.x, point.y);
};

const middle = (driver: Driver, id: string) =>
  driver.evaluate((one) => {
    const { x, y, width, height } = (document.getElementById(one) as HTMLElement).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, id);

describe.each(browsers)('%s : réparer une étape', (browser) => {
  let driver: Driver;
  let server: Served;
  beforeAll(async () => {
    server = await serve(site);
    driver = await open(browser, { server: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const verdict = (kind: string) =>
    driver.waitFor(
      async () => ((await settled(driver)).verdict === kind ? kind : null),
      `le verdict « ${kind} »`,
      15_000,
    );
  /** Starts the repair as the advisor does, from the side panel of that tab. */
  const repair = async (): Promise<void> => {
    const tab = await guidedTab(driver, false);
    await aside(driver, `sidepanel.html#${tab}`, async () => {
      await click(driver, 'Réparer cette étape');
      await reads(driver, 'Montrez l’élément sur la page.');
    });
    await driver.waitFor(() => bar(driver), 'la barre du pointage');
  };
  const noticed = () => driver.evaluate(() => received);

  test('absente, montrée du doigt, retrouvée, annulée, exportée ; l’élément n’a rien reçu', async () => {
    await begin(driver);
    await verdict('absent');
    expect(await driver.rings()).toEqual([]);
    await repair();

    const before = await noticed();
    const wanted = await middle(driver, 'bouge');
    await driver.move(wanted.x, wanted.y);
    const over = await driver.waitFor(async () => ((await bar(driver))?.framed ? bar(driver) : null), 'le cadre');
    expect(over.text).toContain('lien « Espace allocataire », sous « Dossier de Camille');
    expect(over.struck).toEqual(['Camille', 'Durand']);
    await driver.click(wanted.x, wanted.y);
    const chosen = await driver.waitFor(
      async () => ((await bar(driver))?.values.length ? bar(driver) : null),
      'ce qui sera gardé',
    );
    expect(chosen.values).toEqual(['Espace allocataire', 'Bienvenue']);
    await press(driver, 'Utiliser ici');

    await verdict('found');
    expect((await settled(driver)).say).toContain('Espace allocataire');
    expect(await bar(driver)).toBeNull();
    expect(await driver.rings()).toHaveLength(1);
    expect(await noticed()).toEqual(before);
    expect((await driver.url()).endsWith('caf.fr/')).toBe(true);

    const { local } = (await kept(driver)) as { local: { repairs: object[] } };
    expect(local.repairs).toEqual([
      expect.objectContaining({ role: 'link', name: 'Espace allocataire', under: 'Bienvenue', region: 'main' }),
    ]);
    expect(JSON.stringify(local)).not.toMatch(/camille|durand/i);

    await driver.reload();
    await verdict('found');

    await aside(driver, 'repairs.html', async () => {
      await reads(driver, 'Ici, il cherche d’abord');
      await reads(driver, '"name": "Espace allocataire"');
      const link = await driver.evaluate(() => (document.querySelector('a[download]') as HTMLAnchorElement).href);
      const patch = await driver.evaluate(async () => document.querySelector('pre')?.textContent ?? '');
      expect(link).toMatch(/^blob:/);
      expect(JSON.parse(patch)).toEqual({ format: 'faire-avec/repairs', version: 1, repairs: local.repairs });
      const undo = await driver.waitFor(
        async () => (await driver.controls()).find(({ name }) => name.startsWith('Annuler cette réparation')),
        '« Annuler cette réparation »',
      );
      await mouse(driver).activate(undo);
      await reads(driver, 'Aucune étape n’est réparée');
    });
    await verdict('absent');
    expect(((await kept(driver)).local as { repairs: object[] }).repairs).toEqual([]);
    await driver.closeTab();
  });

  test('au clavier ; un nom ne se garde pas, ni lu ni écrit ; Échap quitte sans rien garder', async () => {
    await begin(driver);
    await verdict('absent');
    await repair();
    const name = await middle(driver, 'autre');
    await driver.move(name.x, name.y);
    await driver.waitFor(async () => (await bar(driver))?.text.includes('Nos actualités'), 'l’élément sous la souris');
    for (let tabs = 0; tabs < 8 && !(await bar(driver))?.text.includes('lien « Bonjour'); tabs++)
      await driver.press('Tab');
    expect(await driver.evaluate(() => document.activeElement?.id)).toBe('nom');
    await press(driver, 'Choisir l’élément encadré');
    const chosen = await driver.waitFor(
      async () => ((await bar(driver))?.values.length ? bar(driver) : null),
      'ce qui sera gardé',
    );
    expect(chosen.values[0]).not.toMatch(/camille|durand/i);
    const field = chosen.at['Les mots de l’élément'] as { x: number; y: number };
    await driver.click(field.x, field.y);
    // The caret goes before the words that come from the page, because a star is allowed only at the end.
    await driver.press('Home');
    await driver.type('Bonjour Camille Durand ');
    await driver.waitFor(
      async () => (await bar(driver))?.text.includes('ressemble au nom d’une personne'),
      'le refus du nom',
    );
    await press(driver, 'Utiliser ici');
    expect(((await kept(driver)).local as { repairs?: object[] }).repairs ?? []).toEqual([]);
    await driver.press('Escape');
    await driver.waitFor(async () => (await bar(driver)) === null, 'le pointage fini');
    expect((await settled(driver)).verdict).toBe('absent');
    expect((await driver.controls()).filter(isText)).toEqual([]);
    const heard = await noticed();
    expect(heard.filter((one: string) => /click|mouse|pointer/.test(one))).toEqual([]);
    expect(((await kept(driver)).local as { repairs?: object[] }).repairs ?? []).toEqual([]);
    await driver.closeTab();
  });
});
