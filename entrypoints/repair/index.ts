/** The pick mode in a guided page. An unlisted script of its own: the background puts it there when an advisor asks, never before. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicker } from '../../components/repair/picker.tsx';
import { asker, isNotice } from '../../core/messages/protocol.ts';

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
  // Kept: once the extension is gone, Chromium takes `runtime` out of `browser`.
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
