/** The second stage of locating, put in a guided page that bears none of a step's words: the companion finds it in our isolated world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { engine } from '../../core/page/engine.ts';

export default defineUnlistedScript(() => {
  globalThis.faireAvecAlike = engine;
});
