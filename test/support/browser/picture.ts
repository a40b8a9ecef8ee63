/**
 * One picture of the two windows, at their positions on the screen. What the browser draws around its pages is grey.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from './driver.ts';
import type { Pair } from './pair.ts';

interface Half {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The size of the page, without the browser's own bars. */
  innerWidth: number;
  innerHeight: number;
  page: string;
}

const half = async (driver: Driver, file: string): Promise<Half> => {
  await driver.screenshot(file);
  const place = await driver.evaluate(() => ({
    left: screenX,
    top: screenY,
    width: outerWidth,
    height: outerHeight,
    innerWidth,
    innerHeight,
  }));
  return { ...place, page: `data:image/png;base64,${readFileSync(file).toString('base64')}` };
};

export async function picture(
  driver: Driver,
  { demo, person }: Pair,
  screen: { width: number; height: number },
  file: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faire-avec-image-'));
  const halves: Half[] = [];
  for (const tab of [demo, person]) {
    await driver.use(tab);
    halves.push(await half(driver, join(folder, 'page.png')));
  }
  rmSync(folder, { recursive: true });
  await driver.newTab();
  await driver.goto('about:blank');
  await driver.setViewport(screen.width, screen.height);
  await driver.evaluate(async (halves) => {
    document.body.style.background = '#555';
    for (const { left, top, width, height, innerWidth, innerHeight, page } of halves) {
      const image = new Image();
      image.src = page;
      const frame = document.createElement('div');
      frame.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;background:#ccc;outline:1px solid #000`;
      image.style.cssText = `position:absolute;bottom:0;left:${(width - innerWidth) / 2}px;width:${innerWidth}px;height:${innerHeight}px`;
      frame.append(image);
      document.body.append(frame);
      await image.decode();
    }
  }, halves);
  await driver.screenshot(file);
  await driver.closeTab();
}
