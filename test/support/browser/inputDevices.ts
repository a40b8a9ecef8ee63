import type { Driver } from './driver.ts';
import { again, type Control } from './page/controls.ts';
import { plain, same } from './page/words.ts';

/** Real input, with the mouse or with the keyboard. */
export interface InputDevice {
  /** Presses a button of the bubble. */
  press(name: string): Promise<void>;
  activate(control: Control): Promise<void>;
  /** Moves the caret or the focus into it. */
  enter(control: Control): Promise<void>;
}

const day = /^(\d{1,2})[/ .-](\d{1,2})[/ .-](\d{4})$/;

/**
 * A date field takes its parts in the order of the browser’s locale. If the first order does not give the intended
 * date, the second one does.
 */
async function writeDate(driver: Driver, hands: InputDevice, control: Control, value: string): Promise<void> {
  const [, dd = '', mm = '', year = ''] = value.match(day) ?? [];
  const iso = `${year}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`;
  for (const [first, second] of [
    [dd, mm],
    [mm, dd],
  ] as const) {
    await hands.enter(control);
    await driver.press('Home');
    for (let part = 0; part < 3; part++) await driver.press('ArrowLeft');
    await driver.type(first.padStart(2, '0') + second.padStart(2, '0') + year);
    if ((await seen(driver, control))?.value === iso) return;
  }
  throw new Error(`La date ${value} ne s’écrit pas dans « ${control.name} ».`);
}

const seen = async (driver: Driver, control: Control) => again(await driver.controls(), control);

export async function write(driver: Driver, hands: InputDevice, control: Control, value: string): Promise<void> {
  if (control.value && plain(control.value) === plain(value)) return;
  if (control.type === 'date') return writeDate(driver, hands, control, value);
  await hands.enter(control);
  await driver.press('Control+a');
  await driver.type(value);
}

/** In a native list the arrow keys select the option. A custom list is opened and its option is pressed. */
export async function choose(driver: Driver, hands: InputDevice, control: Control, value: string): Promise<void> {
  if (control.options.length === 0) return chooseDrawn(driver, hands, control, value);
  await hands.enter(control);
  const wanted = control.options.findIndex((option) => same(option, value));
  if (wanted < 0)
    throw new Error(`« ${control.name} » ne propose pas « ${value} » mais ${control.options.join(', ')}.`);
  for (let turn = 0; turn <= control.options.length; turn++) {
    const now = await seen(driver, control);
    const at = now?.options.indexOf(now.value.trim()) ?? 0;
    if (at === wanted) return;
    await driver.press(at < wanted ? 'ArrowDown' : 'ArrowUp');
  }
  throw new Error(`« ${value} » ne se laisse pas choisir dans « ${control.name} ».`);
}

async function chooseDrawn(driver: Driver, hands: InputDevice, control: Control, value: string): Promise<void> {
  const option = async () => (await driver.controls()).find((one) => one.role === 'option' && same(one.name, value));
  if (!(await option())) await hands.activate(control);
  const shown = await driver.waitFor(option, `l’option « ${value} » de « ${control.name} »`, 3000).catch(async () => {
    await driver.type(value);
    return driver.waitFor(option, `l’option « ${value} » de « ${control.name} »`, 3000);
  });
  await hands.activate(shown);
}

/**
 * People press what has stopped moving: the control and the bubble must be at the same places twice, two frames apart.
 */
async function still(driver: Driver, control: Control): ReturnType<Driver['reveal']> {
  let last = '';
  return driver
    .waitFor(
      async () => {
        const aimed = await driver.reveal(control);
        const here = JSON.stringify([aimed, (await driver.bubble())?.box]);
        // The control may be covered only while the page is being redrawn and the bubble finds its new place.
        if (here === last && (aimed === null || aimed.point)) return { aimed };
        last = here;
        await driver.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
        return null;
      },
      `« ${control.name} » immobile`,
      5000,
    )
    .then(
      ({ aimed }) => aimed,
      () => driver.reveal(control),
    );
}

export function mouse(driver: Driver): InputDevice {
  const click = async (control: Control) => {
    const aimed = await still(driver, control);
    if (!aimed) throw new Error(`« ${control.name} » n’est plus sur la page.`);
    if (!aimed.point) throw new Error(`« ${control.name} » est recouvert par ${aimed.cover}.`);
    await driver.click(aimed.point.x, aimed.point.y);
  };
  return {
    press: (name) => driver.clickBubble(name),
    activate: click,
    async enter(control) {
      await click(control);
      // A list that the click opened is closed again, because the system draws its options and the page cannot reach
      // them.
      if (control.options.length === 0) return;
      const unrolled = (yes: boolean) =>
        driver.waitFor(
          async () => (await seen(driver, control))?.open === yes,
          `« ${control.name} » ${yes ? 'déroulée' : 'refermée'}`,
          2000,
        );
      if (!(await unrolled(true).catch(() => false))) return;
      await (driver.name === 'firefox' ? click(control) : driver.press('Escape'));
      await unrolled(false);
    },
  };
}
