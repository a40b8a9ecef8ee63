/**
 * journal.html: reads the database of this computer. It is the only page, besides the background, that may change it:
 * to erase, and to keep what was exported.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/shared/noFormState.ts';
import '../../components/shared/look.css';
import '../../components/shared/page.css';
import '../../components/journal/journal.css';
import '../../components/journal/bars.css';
import { JournalPage } from '../../components/journal/JournalPage.tsx';
import { placeKeeper } from '../../components/journal/placeKeeper.ts';
import type { Counter } from '../../core/journal/counter.ts';
import { openJournal } from '../../core/journal/store.ts';
import { library } from '../../guides/library.ts';
import { managed } from '../background/policy.ts';

const { k } = await managed();
const counters = signal<Counter[] | 'failed' | null>(null);
const waiting = signal(0);
const journal = openJournal();
const place = placeKeeper(() => journal);

const read = async (): Promise<void> => {
  try {
    waiting.value = await (await journal).waiting();
    counters.value = await (await journal).all();
  } catch {
    counters.value = 'failed';
  }
};

const erase = async (): Promise<void> => {
  await (await journal).erase();
  await read();
};

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void read();
});
void read();

const root = document.getElementById('root');
if (root)
  render(
    <JournalPage
      library={library}
      counters={counters}
      least={k}
      now={new Date()}
      waiting={waiting}
      place={place}
      onErase={erase}
    />,
    root,
  );
