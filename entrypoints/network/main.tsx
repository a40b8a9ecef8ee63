/** network.html: files of several PCs or structures, added up in a worker. It opens no storage, and keeps nothing. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/shared/look.css';
import '../../components/shared/noFormState.ts';
import '../../components/shared/page.css';
import '../../components/shared/print.css';
import '../../components/network/network.css';
import { contentOfLibrary } from '../../components/journal/titles.ts';
import type { FromWorker, Reading, ToWorker } from '../../components/network/model.ts';
import { NetworkPage } from '../../components/network/NetworkPage.tsx';
import { monthOf, weekOf } from '../../core/journal/week.ts';
import { firstQuestion, type Question, type View } from '../../core/network/desk.ts';
import { library } from '../../guides/library.ts';

const view = signal<View | null>(null);
const reading = signal<Reading>({ is: 'waiting' });
const question = signal<Question>(firstQuestion);

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const tell = (message: ToWorker): void => worker.postMessage(message);
worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
  if (data.type === 'progress') reading.value = { is: 'reading', done: data.done, total: data.total };
  else if (data.type === 'failed') reading.value = { is: 'failed' };
  else {
    view.value = data.view;
    reading.value = { is: 'waiting' };
  }
};
worker.onerror = () => {
  reading.value = { is: 'failed' };
};
tell({ type: 'content', content: contentOfLibrary(library), thisMonth: monthOf(weekOf(new Date())) });

const ask = (next: Question): void => {
  question.value = next;
  tell({ type: 'ask', question: next });
};

const root = document.getElementById('root');
if (root)
  render(
    <NetworkPage
      view={view}
      reading={reading}
      question={question}
      onFiles={(files) => tell({ type: 'files', files, question: question.value })}
      onQuestion={ask}
    />,
    root,
  );
