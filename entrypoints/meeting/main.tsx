/** meeting.html, the end of a meeting: reads what ended from the background's memory, and erases it. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/look.css';
import '../../components/page.css';
import '../../components/print.css';
import '../../components/meeting/meeting.css';
import { MeetingPage } from '../../components/meeting/MeetingPage.tsx';
import { asker, isTold } from '../../core/messages.ts';
import type { Summary } from '../../core/summary.ts';
import { library } from '../../guides/library.ts';

const ask = asker(browser.runtime);
const ended = signal<Summary[] | 'erased' | null>(null);

const read = async (): Promise<void> => {
  const now = await ask('ended', {}).catch(() => []);
  // Guides that stop because everything is erased are told too: « C’est effacé » stays.
  if (ended.value !== 'erased') ended.value = now;
};
const erase = async (): Promise<void> => {
  await ask('clear', {});
  ended.value = 'erased';
};

// A guide that ends while this page is open belongs to the meeting too.
browser.runtime.onMessage.addListener((message: unknown, sender: object) => {
  if (isTold(message, sender) && message.told === 'view' && ended.value !== 'erased') void read();
});
void read();

const root = document.getElementById('root');
if (root) render(<MeetingPage library={library} ended={ended} onErase={() => void erase()} copy={(text) => navigator.clipboard.writeText(text)} />, root);
