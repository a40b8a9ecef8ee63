/** `npm run check`: lint, types, guides, unit tests. What to run before each commit; the first failure ends it. */
import { checked, minutes, sources } from './support/run/checks.ts';

const since = performance.now();
const { failed } = checked([...sources, ['Unit tests', 'vitest', ['run', '--project', 'unit']]]);
console.log(failed ? `\nFailed: ${failed}.` : `\nAll is well, in ${minutes(since)}.`);
process.exit(failed ? 1 : 0);
