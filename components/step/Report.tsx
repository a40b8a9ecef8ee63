import { useId, useRef, useState } from 'preact/hooks';
import type { VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { browserName, reportText } from './report.ts';
import { texts } from './texts.ts';

/** « Signaler une erreur »: the text is shown in full before the person copies it. */
export function Report({ view, verdict }: { view: View; verdict: VerdictKind | null }) {
  const [said, say] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = reportText(view, verdict, browserName());
  const copy = async () => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      say(texts.copied);
    } catch {
      // Refused by the page’s policy or by an old setting: the text is selected, so that the person can copy it.
      say(texts.copyYourself);
    }
  };
  return (
    <div class="report">
      <p>{texts.reportAbout}</p>
      <label for={id}>{texts.reportLabel}</label>
      <textarea id={id} ref={box} readOnly rows={6} value={text} />
      <div class="row">
        <button type="button" class="b" onClick={copy}>
          {texts.copy}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
