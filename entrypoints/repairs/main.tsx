/** repairs.html: shows the repairs of this computer. Only the background writes them. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/noFormState.ts';
import '../../components/shared/look.css';
import '../../components/shared/page.css';
import '../../components/repair/repairs.css';
import { RepairsPage } from '../../components/repair/RepairsPage.tsx';
import { asker } from '../../core/messages/protocol.ts';
import type { Repair } from '../../core/repair/repair.ts';
import { library } from '../../guides/library.ts';

const ask = asker(browser.runtime);
const repairs = signal<Repair[] | 'failed' | null>(null);

const read = async (): Promise<void> => {
  repairs.value = await ask('repairs', {}).catch(() => 'failed' as const);
};

const undo = async ({ guide, step }: Repair): Promise<void> => {
  repairs.value = await ask('undoRepair', { guide, step });
};

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void read();
});
void read();

const root = document.getElementById('root');
if (root) render(<RepairsPage library={library} repairs={repairs} onUndo={undo} />, root);
