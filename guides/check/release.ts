/** The day of the release: what a date is compared with. The changelog says it; until then it is today. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function releaseDay(root: string, today = new Date()): string {
  const file = join(root, 'CHANGELOG.md');
  const first = existsSync(file) ? readFileSync(file, 'utf8').match(/^## .*$/m)?.[0] : undefined;
  return first?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? today.toISOString().slice(0, 10);
}
