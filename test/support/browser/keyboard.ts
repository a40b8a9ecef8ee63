import type { Driver } from './driver.ts';
import type { InputDevice } from './inputDevices.ts';
import { again, type Control } from './page/controls.ts';
import { same } from './page/words.ts';

const MOST = 250;

/** Only Tab, Shift+Tab, the arrows, Space and Enter reach the page or the bubble. */
export function keyboard(driver: Driver): InputDevice {
  /** Where the focus is: on a control of the page, on a button of the bubble, or on neither. */
  const focus = async (wanted?: Control) => {
    const button = (await driver.bubble())?.buttons.find((one) => one.focused)?.name;
    const controls = button ? [] : await driver.controls();
    const control = controls.find((one) => one.focused);
    return { button, control, there: Boolean(control && wanted && again(controls, wanted) === control) };
  };
  type Focus = Awaited<ReturnType<typeof focus>>;

  const tabTo = async (look: () => Promise<Focus>, there: (at: Focus) => boolean, what: string): Promise<Focus> => {
    for (let turn = 0; turn < MOST; turn++) {
      const now = await look();
      if (there(now)) return now;
      const out = !now.button && !now.control && !(await driver.evaluate(() => document.hasFocus()));
      await (out ? driver.backIn() : driver.press('Tab'));
    }
    throw new Error(`${what} ne s’atteint pas au clavier (${MOST} fois Tab).`);
  };

  /** Tab stops only once in a group of radio buttons or tabs. The arrow keys move inside the group. */
  const roving = (a: Control, b: Control) =>
    a.role === b.role &&
    ['radio', 'tab', 'option', 'menuitem', 'menuitemradio'].includes(a.role) &&
    a.context.join() === b.context.join();

  const enter = async (control: Control) => {
    let at = await tabTo(
      () => focus(control),
      (now) => now.there || (now.control !== undefined && roving(now.control, control)),
      `« ${control.name} »`,
    );
    for (let turn = 0; turn < 30 && !at.there; turn++) {
      await driver.press('ArrowDown');
      at = await focus(control);
    }
    if (!at.there) throw new Error(`« ${control.name} » ne s’atteint pas avec les flèches.`);
  };

  return {
    enter,
    async press(name) {
      await tabTo(
        focus,
        ({ button }) => button !== undefined && same(button, name),
        `Le bouton « ${name} » de la bulle`,
      );
      await driver.press('Enter');
    },
    async activate(control) {
      if (control.role === 'option' && (await arrowsTo(driver, control))) return driver.press('Enter');
      await enter(control);
      const now = (await focus()).control;
      if (['checkbox', 'radio', 'switch'].includes(control.role)) {
        if (!now?.checked) await driver.press('Space');
      } else await driver.press('Enter');
    },
  };
}

/** An option of a custom list has the focus by `aria-activedescendant` or directly. The arrow keys reach it. */
async function arrowsTo(driver: Driver, option: Control): Promise<boolean> {
  const active = (name: string) => {
    let tree: Document | ShadowRoot = document;
    for (;;) {
      const element: Element | null = tree.activeElement;
      if (!element) return false;
      if (element.shadowRoot) tree = element.shadowRoot;
      else if (element.localName === 'iframe') tree = (element as HTMLIFrameElement).contentDocument as Document;
      else {
        const id = element.getAttribute('aria-activedescendant');
        const one = id ? tree.getElementById(id) : element;
        return one?.getAttribute('role') === 'option' && one.textContent?.trim() === name;
      }
    }
  };
  for (let turn = 0; turn < 30; turn++) {
    if (await driver.evaluate(active, option.name)) return true;
    await driver.press('ArrowDown');
  }
  return false;
}
