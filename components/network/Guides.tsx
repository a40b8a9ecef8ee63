import type { GuideView, View } from '../../core/network/desk.ts';
import { Scroll } from './Scroll.tsx';
import { words } from './words.ts';

function Pairs({ head, rows }: { head: readonly [string, string]; rows: readonly [string, string][] }) {
  return (
    <table class="pairs">
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, figure]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Guide({ guide }: { guide: GuideView }) {
  return (
    <article class="sheet guide">
      <h3>{guide.title}</h3>
      <p>{guide.sentence}</p>
      {guide.worst && <p>{guide.worst}</p>}
      <details>
        <summary>{words.number}</summary>
        <Pairs head={[words.whole, words.number]} rows={guide.whole} />
        {guide.steps.length > 0 && (
          <Scroll label={guide.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.step}</th>
                  {guide.columns.map((name) => (
                    <th scope="col" key={name}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {guide.steps.map(({ title, figures }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    {figures.map((figure, at) => (
                      <td key={guide.columns[at]}>{figure}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </details>
    </article>
  );
}

export function Guides({ view: { guides, totals } }: { view: View }) {
  return (
    <>
      {totals.map(({ setting, figures }) => (
        <section key={setting} aria-label={`${words.totals}, ${setting}`}>
          <h2>
            {words.totals}, {setting}
          </h2>
          <Pairs head={[words.whole, words.number]} rows={figures} />
        </section>
      ))}
      {guides.length > 0 && (
        <section aria-labelledby="guides">
          <h2 id="guides">{words.guides}</h2>
          {guides.map((guide) => (
            <Guide key={guide.id} guide={guide} />
          ))}
        </section>
      )}
    </>
  );
}
