/**
 * The drawer of the bubble, injected into a guided page when the person opens it: the companion finds it in our
 * isolated world.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawer } from '../../components/companion/drawer/drawer.tsx';

export default defineUnlistedScript(() => {
  globalThis.faireAvecDrawer = drawer;
});
