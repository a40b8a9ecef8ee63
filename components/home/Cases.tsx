/** Before the first screen: is it the right guide, and what does it cost? */
import type { Guide } from '../../core/guide/guide.ts';
import type { Library } from '../../core/guide/library.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { privateHref } from '../shared/privateLinks.ts';
import { words } from './words.ts';

type Way = NonNullable<NonNullable<Guide['cases']>[number]['options'][number]['to']>;

function Leads({ to, library }: { to: Way | undefined; library: Library }) {
  if (!to || typeof to === 'string') return null;
  if ('call' in to) return <span class="soft"> → {to.call}</span>;
  return (
    <a class="line" href={privateHref(to.guide)}>
      {words.otherGuide(library.guides[to.guide]?.title ?? to.guide)}
    </a>
  );
}

/** The questions with which the guide itself begins, up to the first thing to do. */
const opening = (guide: Guide): string[] => {
  const first = guide.steps.findIndex((step) => !('ask' in step));
  return guide.steps.slice(0, first < 0 ? undefined : first).flatMap((step) => (isQuestion(step) ? [step.ask] : []));
};

export function Cases({ guide, library }: { guide: Guide; library: Library }) {
  const asked = opening(guide);
  if (!guide.cases?.length && !asked.length) return null;
  return (
    <section class="cases" aria-labelledby="cases">
      <h2 id="cases">{words.cases}</h2>
      {guide.cases?.map(({ ask, options }) => (
        <div key={ask}>
          <p>
            <strong>{ask}</strong>
          </p>
          <ul>
            {options.map(({ label, to }) => (
              <li key={label}>
                {label} <Leads to={to} library={library} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {asked.length > 0 && (
        <>
          <p>{words.casesAsked}</p>
          <ul>
            {asked.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export const Costs = ({ guide }: { guide: Guide }) =>
  guide.costs?.length ? (
    <section class="costs" aria-labelledby="costs">
      <h2 id="costs">{words.costs}</h2>
      <ul>
        {guide.costs.map(({ what, price }) => (
          <li key={what}>
            <strong>{what}</strong> <span class="soft">{price}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
