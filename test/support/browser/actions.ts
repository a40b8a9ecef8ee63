/** Describes an action in words, and performs it with real input events. */
import { isText } from './controls.ts';
import type { Deed } from './decide.ts';
import type { Driver } from './driver.ts';
import { choose, type InputDevice, write } from './inputDevices.ts';

export function tell(deed: Deed): string {
  if (deed.kind === 'finish') return 'c’est fini';
  if (deed.kind === 'answer') return `répond « ${deed.button} »`;
  if (deed.kind === 'done') return 'dit « C’est fait »';
  if (deed.kind === 'lost') return deed.why;
  const { control, value } = deed;
  if (value !== undefined)
    return isText(control)
      ? `écrit « ${control.type === 'password' ? '•••' : value} » dans « ${control.name} »`
      : `choisit « ${value} » dans « ${control.name} »`;
  if (control.role === 'file') return `donne un fichier à « ${control.name} »`;
  return ['checkbox', 'radio', 'switch'].includes(control.role)
    ? `coche « ${control.name} »`
    : `clique sur « ${control.name} »`;
}

/** @param file the file to give when the page asks for one */
export async function perform(driver: Driver, hands: InputDevice, deed: Deed, file: string | undefined): Promise<void> {
  if (deed.kind === 'answer') return hands.press(deed.button);
  if (deed.kind === 'done') return hands.press("C'est fait");
  if (deed.kind !== 'act') return;
  const { control, value } = deed;
  if (control.role === 'file') return driver.upload(file ?? import.meta.filename, control);
  if (value === undefined) return control.checked && control.role !== 'switch' ? undefined : hands.activate(control);
  return isText(control) ? write(driver, hands, control, value) : choose(driver, hands, control, value);
}

/** A tab that has just opened becomes the current one, because people look at it. */
export async function followed(driver: Driver, before: string[]): Promise<void> {
  const now = await driver.tabs();
  const opened = now.find(({ id, url }) => !before.includes(id) && !url.includes('/sidepanel.html'));
  if (opened) await driver.use(opened);
  else if (!now.some(({ id }) => id === driver.current()) && now[0]) await driver.use(now.at(-1) ?? now[0]);
}
