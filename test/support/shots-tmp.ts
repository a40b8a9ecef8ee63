import { mkdirSync } from 'node:fs';
import type { Chromium } from './browser/chromium.ts';
import { content } from '../../pool/titles.ts';
import { yearFiles } from './unit/networkFiles.ts';
import { open } from './browser/driver.ts';
import { overflow, scheme, tooSmall, faults } from './browser/measures.ts';
mkdirSync('/tmp/shots', { recursive: true });
const files = yearFiles((await content()).content, 12);
const driver = (await open('chromium')) as Chromium;
await driver.ownPage('network.html');
await driver.setViewport(1366, 768);
await driver.screenshot('/tmp/shots/empty-1366.png');
for (let at = 0; at < files.length; at += 30)
  await driver.evaluate((some) => {
    const w = globalThis as unknown as { given: File[] };
    w.given ??= [];
    w.given.push(...some.map(({ name, text }) => new File([text], name, { type: 'application/json' })));
  }, files.slice(at, at + 30).filter((_, i) => at + i !== 7));
await driver.evaluate(() => {
  const w = globalThis as unknown as { given: File[] };
  const t = new DataTransfer();
  for (const f of w.given) t.items.add(f);
  t.items.add(new File(['{}'], 'courses.json'));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  input.files = t.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
});
await driver.waitFor(() => driver.evaluate(() => document.body.innerText.includes('exports de 12')), 'lecture', 60000);
for (const [w, h] of [[1366, 768], [1920, 1080], [320, 640]] as const)
  for (const mode of ['light', 'dark'] as const) {
    if (w === 1920 && mode === 'dark') continue;
    await driver.setViewport(w, h);
    await scheme(driver, mode);
    await new Promise((r) => setTimeout(r, 700));
    const height = await driver.evaluate(() => document.documentElement.scrollHeight);
    console.log(w, mode, 'overflow', await overflow(driver), 'height', height, 'small', (await tooSmall(driver)).slice(0, 5));
    await driver.setViewport(w, Math.min(height, w === 320 ? 5000 : 4200));
    await new Promise((r) => setTimeout(r, 700));
    await driver.screenshot(`/tmp/shots/full-${w}-${mode}.png`);
  }
await driver.setViewport(1366, 768);
console.log('axe', await faults(driver).catch((e) => String(e)));
console.log('errors', await driver.errors());
await driver.close();
