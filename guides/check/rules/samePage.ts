/** A step that ends by a change of page is followed by a step on another page. */
import { branchesOf } from '../branches.ts';
import type { GuideRule } from './rule.ts';

export const samePage: GuideRule = (guide, { id, project }) => {
  const paths = branchesOf(project.library, id).map(({ path }) => path);
  const stays = paths.flatMap((path) =>
    path.filter(
      ({ page, step }, index) =>
        'done' in step && step.done === 'page' && path[index + 1] && path[index + 1]?.page === page,
    ),
  );
  const keys = new Set(stays.map(({ key }) => key));
  return guide.steps.flatMap((step, index) =>
    keys.has(step.id)
      ? [
          {
            path: ['steps', index, 'done'],
            what: '« page », mais l’étape suivante est sur la même page. Mettez « click ».',
          },
        ]
      : [],
  );
};
