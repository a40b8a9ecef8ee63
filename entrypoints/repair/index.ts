/** The pick mode in a guided page. An unlisted script of its own: the background puts it there when an advisor asks, never before. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicker } from '../../components/repair/picker.tsx';
import { asker, isTold } from '../../core/messages.ts';

declare global {
  /** In our isolated world: the page does not see it. */
  var faireAvecRepair: boolean | undefined;
}

export default defineUnlistedScript(async () => {
  if (globalThis.faireAvecRepair) return;
  globalThis.faireAvecRepair = true;
  const end = (): void => {
    globalThis.faireAvecRepair = undefined;
  };
  const ask = asker(browser.runtime);
  const job = await ask('pick', {}).catch(() => null);
  if (!job) return end();
  createPicker({
    document,
    job,
    ask,
    mode: import.meta.env.MODE === 'accessible' ? 'open' : 'closed',
    listen(onTold) {
      const heard = (message: unknown, sender: object): void => {
        if (isTold(message, sender)) onTold(message);
      };
      browser.runtime.onMessage.addListener(heard);
      return () => browser.runtime.onMessage.removeListener(heard);
    },
    onGone: end,
  });
});
