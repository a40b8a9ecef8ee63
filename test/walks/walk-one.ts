import { FIRST } from '../../core/session/levels.ts';
import { indiscretions, panelBeside, startAt, stepIn } from '../support/browser/at-level.ts';
import type { Driver } from '../support/browser/driver.ts';
import { follow, type Line, Stopped } from '../support/browser/guideFollower.ts';
import type { Walk } from './walk-plan.ts';

/**
 * Makes one walk, from its first step or the first screen of the practice site, to its last step or « Guide terminé ».
 * @returns the lines of the walk
 */
export async function walk(
  driver: Driver,
  { guide, dialect, mode, mishap, replies, level = FIRST, start, until }: Walk,
): Promise<Line[]> {
  const screen = start ? `/${start.screen}` : '';
  const address = `practice.html?dialecte=${dialect}#/${guide}${screen}${mishap ? `?imprevus=${mishap}` : ''}`;
  if (level === FIRST && !start) await driver.ownPage(address);
  else await startAt(driver, { guide, level, step: start?.step }, address);
  const panel = level === 'en-autonomie' ? await panelBeside(driver) : undefined;
  try {
    const diary = await follow(driver, {
      mode,
      replies,
      troubled: mishap !== undefined,
      ...(until && { until: async () => (await stepIn(driver)) === until }),
      ...(panel && { away: panel.away }),
    });
    const faults = level === FIRST ? [] : indiscretions(diary, panel);
    if (faults.length) throw new Stopped(`montré sans être demandé : ${faults.join(' ; ')}`, diary);
    return diary;
  } finally {
    await panel?.close();
    await driver.closeTab();
  }
}
