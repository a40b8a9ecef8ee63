import type { HomeModel } from './model.ts';
import { words } from './words.ts';

/**
 * A calm message about what prevents us from helping. The live region exists before its text, so that it is announced.
 */
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
