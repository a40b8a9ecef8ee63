/** The code, large enough to be copied on a board, and the file for those who prefer a USB stick. */
import type { Content } from '../../core/workshop/content.ts';
import { workshopFile } from '../../core/workshop/file.ts';
import { codeOf, type Programme, TooMuch } from '../../core/workshop/programme.ts';
import { AskOnce } from './AskOnce.tsx';
import { Download } from './Download.tsx';
import { words } from './words.ts';

/** What is wrong, or the code. */
function coded(content: Content, programme: Programme): { code: string } | { error: string } {
  try {
    return { code: codeOf(content, programme) };
  } catch (error) {
    if (error instanceof TooMuch) return { error: error.message };
    throw error;
  }
}

interface Props {
  content: Content;
  programme: Programme;
  onNewRoom(): void;
}

export function BoardCode({ content, programme, onNewRoom }: Props) {
  const empty = programme.exercises.length === 0;
  const result = coded(content, programme);
  return (
    <section class="board" aria-labelledby="code">
      <h2 id="code">{words.code}</h2>
      <div role="status">
        {empty && <p class="soft">{words.codeNone}</p>}
        {!empty && 'error' in result && <p class="notice">{result.error}</p>}
        {!empty && 'code' in result && <p class="code">{result.code}</p>}
      </div>
      {!empty && (
        <>
          <p class="soft">{words.codeWhy}</p>
          <div class="row">
            <Download
              label={words.file}
              file="atelier-faire-avec.json"
              type="application/json"
              text={workshopFile(content, programme)}
            />
            <AskOnce
              label={words.newRoom}
              question={words.newRoomAsk}
              yes={words.newRoomYes}
              no={words.newRoomNo}
              onYes={onNewRoom}
            />
          </div>
          <p class="soft">{words.newRoomWhy}</p>
        </>
      )}
    </section>
  );
}
