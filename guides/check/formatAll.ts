/**
 * Part of `npm run format`: repairs typography and the syntax faults with a certain repair, in every guide, and prints
 * what was changed.
 */
import { fileURLToPath } from 'node:url';
import { mend } from './mend.ts';
import { loadProject } from './project.ts';

for (const { file, did } of mend(loadProject(fileURLToPath(new URL('../../', import.meta.url))), []))
  process.stdout.write(`${file}\u00A0: ${did.join(', ')}.\n`);
