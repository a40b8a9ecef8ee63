/** Part of `npm run format`: typography and syntax that a machine is sure of, in every guide, and what was mended. */
import { fileURLToPath } from 'node:url';
import { mend } from './mend.ts';
import { loadProject } from './project.ts';

for (const { file, did } of mend(loadProject(fileURLToPath(new URL('../../', import.meta.url))), []))
  process.stdout.write(`${file}\u00A0: ${did.join(', ')}.\n`);
