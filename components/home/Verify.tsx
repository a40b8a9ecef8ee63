import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** « Vérifier ce guide »: an advisor's own walk, never a person's. */
export function Verify({ id, model, actions }: HomeProps & { id: string }) {
  const may = model.home.value?.mayVerify;
  const refused = may && may !== 'yes' ? words.verifyNot[may] : undefined;
  return (
    <section class="verify small unprinted" aria-labelledby="verify">
      <h2 id="verify">{words.verify}</h2>
      <p id="verify-why">{words.verifyWhy}</p>
      {refused && <p>{refused}</p>}
      <p class="row">
        <button
          type="button"
          class="button quiet"
          disabled={may !== 'yes' || model.withheld.value.has(id) || !model.supported}
          aria-describedby="verify-why"
          onClick={() => actions.verify(id)}
        >
          {words.verifyButton}
        </button>
        <a class="line" href="verification.html">
          {words.verifySheet}
        </a>
      </p>
    </section>
  );
}
