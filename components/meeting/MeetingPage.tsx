/**
 * The end of a meeting: what was done, a sheet for the person, a draft for the advisor, and the button that erases
 * everything.
 */

import { IdleNotice } from '../shared/IdleNotice.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { Carnet } from './Carnet.tsx';
import { Cra } from './Cra.tsx';
import type { MeetingProps } from './model.ts';
import { SummaryList } from './SummaryList.tsx';
import { words } from './words.ts';

export function MeetingPage({ library, ended, idle, onErase, onHere, copy }: MeetingProps) {
  const now = ended.value;
  return (
    <div class="page meeting">
      <PageHead title={words.title} lead={now !== 'erased' && words.lead} />
      <main>
        <IdleNotice idle={idle.value} onHere={onHere} />
        {now === 'erased' && (
          <div class="notice" role="status">
            <p>
              <strong>{words.erased}</strong>
            </p>
            <p>{words.erasedWhy}</p>
            <p>{words.erasedHistory}</p>
          </div>
        )}
        {Array.isArray(now) && (
          <>
            {now.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <>
                <SummaryList ended={now} />
                <Carnet library={library} ended={now} />
                <Cra library={library} ended={now} copy={copy} />
              </>
            )}
            <section class="erase unprinted" aria-labelledby="erase">
              <h2 id="erase">{words.erase}</h2>
              <p>{words.eraseWhy}</p>
              <button type="button" class="button main" onClick={onErase}>
                {words.erase}
              </button>
            </section>
          </>
        )}
      </main>
    </div>
  );
}
