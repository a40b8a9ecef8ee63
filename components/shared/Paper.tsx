import type { Practice } from '../../core/practice/format.ts';

/** One fictitious paper: its title and its lines. */
export const Paper = ({ title, lines, class: look }: Practice['papers'][number] & { class: string }) => (
  <section class={look}>
    <h3>{title}</h3>
    <dl>
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
