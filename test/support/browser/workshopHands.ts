import type { Driver } from './driver.ts';

export interface Pace {
  clicks: number;
  keys: number;
}

/** Counts the clicks and keys that reach the browser while `work` runs. */
export async function counted(driver: Driver, work: () => Promise<void>): Promise<Pace> {
  const { click, press, type } = driver;
  const pace: Pace = { clicks: 0, keys: 0 };
  Object.assign(driver, {
    click(...at: Parameters<Driver['click']>) {
      pace.clicks += 1;
      return click.apply(driver, at);
    },
    press(key: string) {
      pace.keys += 1;
      return press.call(driver, key);
    },
    type(text: string) {
      pace.keys += text.length;
      return type.call(driver, text);
    },
  });
  try {
    await work();
    return pace;
  } finally {
    Object.assign(driver, { click, press, type });
  }
}

/** The assumed pace of a trainer: one and a half seconds to aim and click, half a second per key. */
export const seconds = ({ clicks, keys }: Pace): number => clicks * 1.5 + keys * 0.5;

export const told = (pace: Pace): string => `${pace.clicks} clics, ${pace.keys} touches, ${seconds(pace)} s`;
