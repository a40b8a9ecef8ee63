/**
 * The code that places the bubble, injected into a guided page just before the companion, which finds it in our
 * isolated world.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placer } from '../../components/companion/placement/placer.ts';

export default defineUnlistedScript(() => {
  globalThis.faireAvecPlacement = placer;
});
