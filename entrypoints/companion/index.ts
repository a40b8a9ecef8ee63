/** The companion in a guided page. An unlisted script: the background puts it there, and nowhere else. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCompanion } from '../../components/companion/companion.tsx';
import { asker, isTold } from '../../core/messages.ts';

declare global {
  /** In our isolated world: the page does not see it. */
  var faireAvec: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.faireAvec) return;
  globalThis.faireAvec = true;
  createCompanion({
    document,
    address: () => location.href,
    mode: import.meta.env.MODE === 'accessible' ? 'open' : 'closed',
    ask: asker(browser.runtime),
    listen(onTold) {
      const heard = (message: unknown): void => {
        if (isTold(message)) onTold(message);
      };
      browser.runtime.onMessage.addListener(heard);
      return () => browser.runtime.onMessage.removeListener(heard);
    },
    onGone() {
      globalThis.faireAvec = undefined;
    },
  });
});
