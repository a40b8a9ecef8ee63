import type { Driver } from './driver.ts';
import { follow, type Line } from './obedient.ts';
import type { Walk } from './walk-plan.ts';

/** One walk, from the first screen of the practice site to « Guide terminé ». @returns what was lived */
export async function walk(driver: Driver, { guide, dialect, mode, mishap, replies }: Walk): Promise<Line[]> {
  await driver.ownPage(`practice.html?dialecte=${dialect}#/${guide}${mishap ? `?imprevus=${mishap}` : ''}`);
  try {
    return await follow(driver, { mode, replies, troubled: mishap !== undefined });
  } finally {
    await driver.closeTab();
  }
}
