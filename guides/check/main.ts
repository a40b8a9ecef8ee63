/** `npm run guides:check [site/démarche] [--fix] [--on DATE]`: what is wrong in the guides, and how to mend it. */
import { fileURLToPath } from 'node:url';
import { check } from './run.ts';

const { text, code } = check(fileURLToPath(new URL('../../', import.meta.url)), process.argv.slice(2), process.env);
process.stdout.write(`${text}\n`);
process.exitCode = code;
