/**
 * The pick mode in a guided page. It is an unlisted script of its own: the background injects it only when an advisor
 * asks.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicker } from '../../components/repair/picker.tsx';
import { asker, isNotice } from '../../core/messages/protocol.ts';

declare global {
  /** In our isolated world, which the page cannot see. */
  var faireAvecRepair: boolean | undefined;
}

export default defineUnlistedScript(async () => {
  if (globalThis.faireAvecRepair) return;
  globalThis.faireAvecRepair = true;
  const end = (): void => {
    globalThis.faireAvecRepair = undefined;
  };
  // Kept, because Chromium removes `runtime` from `browser` once the extension is gone.
  const { runtime } = browser;
  const ask = asker(runtime);
  const job = await ask('pick', {}).catch(() => null);
  if (!job) return end();
  createPicker({
    document,
    job,
    ask,
    mode: import.meta.env.MODE === 'accessible' ? 'open' : 'closed',
    listen(onTold) {
      const heard = (message: unknown, sender: object): void => {
        if (isNotice(message, sender)) onTold(message);
      };
      runtime.onMessage.addListener(heard);
      return () => runtime.onMessage.removeListener(heard);
    },
    onGone: end,
  });
});
