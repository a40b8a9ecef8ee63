import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** Asked once, in the page and not over it: the procedures can be used without an answer. */
function Question({ model, actions }: HomeProps) {
  if (model.home.value?.settings.shared !== null) return null;
  return (
    <section class="computer" aria-labelledby="computer">
      <h2 id="computer">{words.computer}</h2>
      <div class="choices">
        <div>
          <button type="button" class="button" aria-describedby="mine-why" onClick={() => actions.share(false)}>
            {words.mine}
          </button>
          <p id="mine-why">{words.mineWhy}</p>
        </div>
        <div>
          <button type="button" class="button" aria-describedby="shared-why" onClick={() => actions.share(true)}>
            {words.shared}
          </button>
          <p id="shared-why">{words.sharedWhy}</p>
        </div>
      </div>
    </section>
  );
}

/** The same choice, later, at the bottom of the page. */
function Setting({ model, actions }: HomeProps) {
  const settings = model.home.value?.settings;
  if (!settings) return null;
  if (model.home.value?.managed.shared) return <p>{words.isFixed}</p>;
  if (settings.shared === null) return <p>{words.notSaid}</p>;
  return (
    <p class="row" role="status">
      <span>{settings.shared ? words.isShared : words.isMine}</span>
      <button type="button" class="button quiet" onClick={() => actions.share(!settings.shared)}>
        {settings.shared ? words.makeMine : words.makeShared}
      </button>
    </p>
  );
}

export const Computer = { Question, Setting };
