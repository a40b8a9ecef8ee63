/**
 * Reads and counts in a worker, so that the page stays responsive. One question at a time: only the last one asked is
 * answered.
 */
import type { FromWorker, ToWorker } from '../../components/network/model.ts';
import { Desk, firstQuestion, type Question } from '../../core/network/desk.ts';

const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

let desk: Desk | null = null;
let question: Question = firstQuestion;
let [asked, answering] = [0, false];

async function answer(): Promise<void> {
  if (answering || !desk) return;
  answering = true;
  try {
    for (let last = -1; last !== asked; ) {
      last = asked;
      const view = await desk.view(question, (done, total) => scope.postMessage({ type: 'progress', done, total }));
      if (last === asked) scope.postMessage({ type: 'view', view });
    }
  } catch {
    scope.postMessage({ type: 'failed' });
  }
  answering = false;
}

scope.onmessage = ({ data }) => {
  if (data.type === 'content') desk = new Desk(data.content, data.thisMonth);
  else {
    if (data.type === 'files')
      desk?.add(
        data.files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) })),
      );
    question = data.question;
    asked += 1;
    void answer();
  }
};
