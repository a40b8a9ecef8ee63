/** « Je ne trouve pas ma démarche »: what to do, and whom to see. */
import { words } from './words.ts';

export const LOST = 'introuvable';

export const NotFound = () => (
  <>
    <p class="lead">{words.lostWhy}</p>
    <ul class="ways">
      {words.lostWays.map((way) => (
        <li key={way}>{way}</li>
      ))}
    </ul>
  </>
);
