import type { Snag } from '../../core/guide/guide.ts';
import { Sentence } from './Sentence.tsx';

/**
 * What can go wrong at this step, in the person's words. The solution opens under its problem and closes the others.
 */
export function Snags({
  snags = [],
  open,
  onOpen,
}: {
  snags?: Snag[] | undefined;
  open: string | null;
  onOpen: (snag: string | null) => void;
}) {
  if (!snags.length) return null;
  return (
    <div class="snags">
      <ul>
        {snags.map(({ id, sees, way }) => (
          <li key={id}>
            <button type="button" class="b" aria-expanded={open === id} onClick={() => onOpen(open === id ? null : id)}>
              {sees}
            </button>
            {open === id && (
              <p class="way">
                <Sentence text={way} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
