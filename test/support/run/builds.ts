/** Before the first browser file of a run: a stale build ends it, with a sentence. */
import { staleness } from '../../../packaging/build-stamp.ts';

export const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3', '.output/chrome-mv3-accessible'];

export default function refuseStaleBuilds(): void {
  const stale = BUILDS.map((build) => staleness(build)).filter(Boolean);
  if (!stale.length) return;
  const refusal = new Error(stale.join('\n'));
  // The sentence says it all.
  refusal.stack = '';
  throw refusal;
}
