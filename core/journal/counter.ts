import type { DurationFact, Fact, Session } from '../session/state.ts';
import { weekOf } from './week.ts';

export { weekOf } from './week.ts';

export type Setting = 'real' | 'practice';

/** The step is empty for facts about the whole guide: how it ended, how long it took. */
export type CounterKey = [
  week: string,
  setting: Setting,
  guide: string,
  version: number,
  level: string,
  step: string,
  fact: Fact,
];

export interface Counter {
  key: CounterKey;
  count: number;
}

/** Minutes. Above this the clock was changed during the guide or the computer slept, so the duration is unknown. */
const LONGEST = 12 * 60;

/** The duration bands of La Coop's statistics. Undefined when the clock cannot be trusted. */
export const durationFact = (minutes: number): DurationFact | undefined =>
  minutes < 0 || minutes > LONGEST
    ? undefined
    : minutes < 30
      ? 'under30'
      : minutes < 60
        ? 'from30to60'
        : minutes < 120
          ? 'from60to120'
          : 'over120';

/** All that a session leaves. Nothing of it is on disk earlier, and a private window leaves nothing. */
export function batchOf(session: Session, ending: 'finished' | 'abandoned', now: Date): CounterKey[] {
  if (session.private) return [];
  const week = weekOf(now);
  const setting = session.practice ? 'practice' : 'real';
  const key = (step: string, fact: Fact): CounterKey => [
    week,
    setting,
    session.guide,
    session.version,
    session.level,
    step,
    fact,
  ];
  const steps = [...new Set(session.facts)].map((entry) => {
    const space = entry.lastIndexOf(' ');
    return key(entry.slice(0, space), entry.slice(space + 1) as Fact);
  });
  const duration = durationFact(Math.floor(now.getTime() / 60_000) - session.started);
  return [...steps, key('', ending), ...(duration ? [key('', duration)] : [])];
}
