/** The fields of the page that contains a person's data (privacy-page.ts), and what is typed in them. */
import type { Driver } from '../support/browser/driver.ts';
import { canaries } from './privacy-canaries.ts';
import { typable } from './privacy-page.ts';

/** @returns whether the field exists: on the page, in its component or in its frame */
export const focusOn = (driver: Driver, id: string): Promise<boolean> =>
  driver.evaluate((id) => {
    const inner = (document.getElementById('cadre') as HTMLIFrameElement | null)?.contentDocument;
    const field =
      document.getElementById(id) ??
      document.getElementById('hote')?.shadowRoot?.getElementById(id) ??
      inner?.getElementById(id);
    field?.focus();
    return !!field;
  }, id);

/** Types in each field its share of the texts, or all of them, with real keys. */
export async function fill(driver: Driver, share: Record<string, string>): Promise<Record<string, string>> {
  for (const [id, text] of Object.entries(share)) {
    if (!(await focusOn(driver, id))) throw new Error(`Pas de champ « ${id} » sur la page.`);
    await driver.type(text);
    // An open list of suggestions would receive the next keys.
    if (id === 'ouverte') await driver.press('Escape');
    await driver.press('Tab');
  }
  return driver.evaluate(
    (ids) =>
      Object.fromEntries(
        ids.map((id) => {
          const inner = (document.getElementById('cadre') as HTMLIFrameElement | null)?.contentDocument;
          const field =
            document.getElementById(id) ??
            document.getElementById('hote')?.shadowRoot?.getElementById(id) ??
            inner?.getElementById(id);
          return [id, (field as HTMLInputElement | null)?.value ?? field?.textContent ?? ''];
        }),
      ),
    Object.keys(share),
  );
}

/** Distributes all the texts over the fields that accept any text. */
export function shares(all: boolean): Record<string, string> {
  const fields = [...typable, 'ombre', 'interne'];
  const texts = Object.values(canaries);
  return Object.fromEntries(
    fields.map((id, at) => [id, texts.filter((_, n) => all || n % fields.length === at).join(' ')]),
  );
}
