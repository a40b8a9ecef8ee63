/** The check before a build: a broken guide stops it. A matter of typing is printed, and does not stop it. */
import { faultsOf } from './check.ts';
import { spell } from './fault.ts';
import { loadProject } from './project.ts';
import { report } from './report.ts';

/**
 * @param root the folder that holds `guides/`. No date matters here, so that the same files always give the same result
 */
export function checkBuild(root: string): { stop: boolean; text: string } {
  const faults = faultsOf(loadProject(root));
  const broken = faults.filter(({ typing }) => !typing);
  const again = 'npm run guides:check -- --fix';
  if (!broken.length) return { stop: false, text: faults.length ? report(faults, again) : '' };
  const lines = [...broken.map(spell), '', 'Un guide est à corriger\u00A0: rien n’a été construit.'];
  return { stop: true, text: [...lines, 'Pour revoir ces lignes\u00A0: npm run guides:check'].join('\n') };
}
