import type { HomeModel } from './model.ts';
import { words } from './words.ts';

/** What prevents us from helping, said calmly; the live region exists before it speaks. */
export function Notice({ model: { supported, trouble } }: { model: HomeModel }) {
  const kind = supported ? trouble.value : 'tooOld';
  return (
    <div role="status">
      {kind && (
        <div class="notice">
          <p>
            <strong>{words[kind]}</strong>
          </p>
          <p>{words[`${kind}Why`]}</p>
        </div>
      )}
    </div>
  );
}
