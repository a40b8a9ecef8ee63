/** The top of our own pages: name, link to home, purpose of the page. */
import { Mark } from './Mark.tsx';
import { words } from './words.ts';

interface Props {
  title: string;
  lead?: string | false;
}

export const PageHead = ({ title, lead }: Props) => (
  <header>
    <p class="brand">
      <Mark />
      {words.brand}
    </p>
    <a class="line back" href="home.html">
      {words.home}
    </a>
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
  </header>
);
