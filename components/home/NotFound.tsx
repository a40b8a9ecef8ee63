/** « Je ne trouve pas ma démarche »: what to do, and whom to see. */
import { words } from './words.ts';

export const LOST = 'introuvable';

export const NotFound = () => (
  <>
    <p class="lead">{words.notFoundWhy}</p>
    <ul class="ways">
      {words.notFoundWays.map((way) => (
        <li key={way}>{way}</li>
      ))}
    </ul>
  </>
);
