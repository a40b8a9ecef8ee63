/** Text size and « Écouter », from the first page. */
import { useEffect, useState } from 'preact/hooks';
import { createSpeech } from '../step/speech.ts';
import { nextScale, texts } from '../step/texts.ts';
import type { HomeProps } from './model.ts';

/** The text of the page, line by line. */
const linesHere = (): string[] =>
  ['h1', 'main']
    .flatMap((part) => (document.querySelector<HTMLElement>(part)?.innerText ?? '').split('\n'))
    .filter((line) => line.trim() !== '');

export function TextTools({ model, actions }: HomeProps) {
  const [voice] = useState(() => createSpeech());
  useEffect(() => voice.close, [voice]);
  const scale = model.home.value?.settings.scale ?? 1;
  const route = model.route.value;
  useEffect(() => voice.stop, [route]);
  useEffect(() => {
    // Our text is 112.5 % of the person's own size (components/shared/page.css).
    document.documentElement.style.fontSize = scale === 1 ? '' : `${112.5 * scale}%`;
  }, [scale]);
  return (
    <p class="row tools">
      <button type="button" class="button quiet" onClick={() => actions.scale(nextScale(scale))}>
        {scale === 1.5 ? texts.normalText : texts.biggerText}
      </button>
      {voice.voice.value && (
        <button
          type="button"
          class="button quiet"
          onClick={() => (voice.speaking.value ? voice.stop() : voice.say(linesHere()))}
        >
          {voice.speaking.value ? texts.hush : texts.listen}
        </button>
      )}
    </p>
  );
}
