/** verification.html: what an advisor's own walks have noted, read through the background, which holds them in memory only. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/noFormState.ts';
import '../../components/shared/look.css';
import '../../components/shared/page.css';
import '../../components/verification/verification.css';
import { VerificationPage } from '../../components/verification/VerificationPage.tsx';
import { asker, isNotice } from '../../core/messages/protocol.ts';
import type { Verified } from '../../core/session/verified.ts';
import { library } from '../../guides/library.ts';

const ask = asker(browser.runtime);
const walks = signal<Verified[] | 'failed' | null>(null);

const read = async (): Promise<void> => {
  walks.value = await ask('verified', {}).catch(() => 'failed' as const);
};

browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
  if (isNotice(message, sender)) void read();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void read();
});
void read();

const root = document.getElementById('root');
if (root) render(<VerificationPage library={library} walks={walks} />, root);
