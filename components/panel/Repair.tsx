import { useState } from 'preact/hooks';
import { words } from './words.ts';

/** For the advisor: shown when the guide no longer finds its element but the advisor can see it. */
export function Repair({ onRepair }: { onRepair: () => Promise<boolean> }) {
  const [said, say] = useState('');
  return (
    <section class="advisor" aria-labelledby="repair">
      <h2 id="repair">{words.repairFor}</h2>
      <p>{words.repairWhy}</p>
      <div class="row">
        <button
          type="button"
          class="b"
          onClick={async () => say((await onRepair()) ? words.repairOn : words.repairNot)}
        >
          {words.repair}
        </button>
        <a href="repairs.html" target="_blank" rel="noreferrer">
          {words.repairs}
        </a>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
