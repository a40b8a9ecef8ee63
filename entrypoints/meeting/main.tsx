/** meeting.html, the end of a meeting: reads the ended guides from the background's memory, and erases them. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/noFormState.ts';
import '../../components/shared/look.css';
import '../../components/shared/page.css';
import '../../components/shared/print.css';
import '../../components/meeting/meeting.css';
import { MeetingPage } from '../../components/meeting/MeetingPage.tsx';
import type { Summary } from '../../core/background/summary.ts';
import { asker } from '../../core/messages/protocol.ts';
import { library } from '../../guides/library.ts';

const ask = asker(browser.runtime);
const ended = signal<Summary[] | 'erased' | null>(null);
const idle = signal(false);

const read = async (): Promise<void> => {
  const now = await ask('ended', {}).catch(() => []);
  // Guides that stop because everything is erased send a notice too: « C’est effacé » stays.
  if (ended.value !== 'erased') ended.value = now;
};
const erase = async (): Promise<void> => {
  await ask('clear', {});
  ended.value = 'erased';
};

// A guide that ends while this page is open belongs to the meeting too, and what an idle computer erases disappears
// from the screen with the rest. The storage event reports it, because no notice is sent when no guide runs any more.
browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'session') return;
  if ('idle' in changes) idle.value = !!changes.idle?.newValue;
  if ('ended' in changes && ended.value !== 'erased') void read();
});
const here = (): void => void ask('here', {}).catch(() => undefined);
// A person who fills in a draft is active, although no guide hears of it.
addEventListener('change', here);
void browser.storage.session.get('idle').then((kept) => {
  idle.value = !!kept.idle;
});
void read();

const root = document.getElementById('root');
if (root)
  render(
    <MeetingPage
      library={library}
      ended={ended}
      idle={idle}
      onHere={here}
      onErase={() => void erase()}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    root,
  );
