/**
 * The second stage of locating, injected into a guided page where nothing matches the words of a step: the companion
 * finds it in our isolated world.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { engine } from '../../core/page/engine.ts';

export default defineUnlistedScript(() => {
  globalThis.faireAvecAlike = engine;
});
