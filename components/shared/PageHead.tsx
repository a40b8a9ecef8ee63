/** The top of our own pages: name, link to home, purpose of the page. */
import { Mark } from './Mark.tsx';

interface Props {
  title: string;
  lead?: string | false;
}

export const PageHead = ({ title, lead }: Props) => (
  <header>
    <p class="brand">
      <Mark />
      Faire avec
    </p>
    <a class="line back" href="home.html">
      Retour à l’accueil
    </a>
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
  </header>
);
