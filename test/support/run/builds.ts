/** Runs before the first browser file: a stale build ends the run with an explanation. */
import { staleness } from '../../../packaging/build-stamp.ts';

export const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3', '.output/chrome-mv3-accessible'];

export default function refuseStaleBuilds(): void {
  const stale = BUILDS.map((build) => staleness(build)).filter(Boolean);
  if (!stale.length) return;
  const refusal = new Error(stale.join('\n'));
  // The message is sufficient, so the stack is removed.
  refusal.stack = '';
  throw refusal;
}
