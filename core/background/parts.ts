/** What a session store is made of: each part owns one thing that is kept. */
import { createEndedGuides } from './endedGuides.ts';
import { createBroadcaster } from './notifySurfaces.ts';
import { createOpenedTabs } from './openedTabs.ts';
import { createOutbox } from './outbox.ts';
import { createPairs } from './pairs.ts';
import { unmanaged } from './policy.ts';
import { createResumePoint } from './resumePoint.ts';
import type { SessionStoreOptions } from './sessionOptions.ts';
import { createVerifications } from './verifications.ts';

export type Parts = ReturnType<typeof createParts>;

export function createParts(options: SessionStoreOptions) {
  const { library, exercises, memory, disk, journal, now, broadcast } = options;
  const { repaired = async () => library, policy = async () => unmanaged } = options;
  const pairs = createPairs(library, memory);
  const resumePoint = createResumePoint(disk, policy);
  return {
    ...{ library, memory, disk, journal, now, broadcast, policy, pairs, resumePoint },
    outbox: createOutbox(memory, journal, now),
    opened: createOpenedTabs(library, memory),
    ended: createEndedGuides(library, memory, now),
    verifications: createVerifications(library, memory),
    surfaces: createBroadcaster({
      ...{ library, now, repaired, exercises, memory, broadcast },
      settings: resumePoint.settings,
      sides: pairs,
    }),
  };
}
