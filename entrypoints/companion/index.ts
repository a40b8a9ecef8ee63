/** The companion in a guided page. It is an unlisted script: only the background injects it. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCompanion } from '../../components/companion/companion.ts';
import type { Placer } from '../../components/companion/placement/placer.ts';
import type { DrawerScript } from '../../components/companion/props.ts';
import { asker, isNotice } from '../../core/messages/protocol.ts';
import type { Engine } from '../../core/page/engine.ts';

declare global {
  /** In our isolated world, which the page cannot see. */
  var faireAvec: boolean | undefined;
  /** Left there by drawer.js (entrypoints/drawer). */
  var faireAvecDrawer: DrawerScript | undefined;
  /** Left there by placement.js (entrypoints/placement). */
  var faireAvecPlacement: Placer | undefined;
  /** Left there by similarity.js (entrypoints/similarity). */
  var faireAvecAlike: Engine | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.faireAvec) return;
  globalThis.faireAvec = true;
  // Kept, because Chromium removes `runtime` from `browser` once the extension is gone.
  const { runtime } = browser;
  const ask = asker(runtime);
  createCompanion({
    document,
    address: () => location.href,
    mode: import.meta.env.MODE === 'accessible' ? 'open' : 'closed',
    ask,
    placer: globalThis.faireAvecPlacement,
    alive: () => !!runtime.id,
    async bring() {
      if (!globalThis.faireAvecDrawer) await ask('loadScript', { what: 'drawer' });
      return globalThis.faireAvecDrawer;
    },
    async bringAlike() {
      if (!globalThis.faireAvecAlike) await ask('loadScript', { what: 'similarity' });
      return globalThis.faireAvecAlike;
    },
    listen(onTold) {
      const heard = (message: unknown, sender: object): void => {
        if (isNotice(message, sender)) onTold(message);
      };
      runtime.onMessage.addListener(heard);
      return () => runtime.onMessage.removeListener(heard);
    },
    onGone() {
      globalThis.faireAvec = undefined;
    },
  });
});
