/**
 * « Écouter ». Only voices of this computer (`localService`) are used, because the others send the text out. It speaks
 * sentence by sentence, because some engines fall silent after about 14 s.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Speech {
  /** Null when this computer has no French voice of its own: then there is no button. */
  voice: ReadonlySignal<SpeechSynthesisVoice | null>;
  speaking: ReadonlySignal<boolean>;
  say(texts: string[]): void;
  stop(): void;
  /** Stops speaking, and stops listening to changes of the voices. */
  close(): void;
}

type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'>;

export function frenchVoice(
  synthesis: Pick<SpeechSynthesis, 'getVoices'> | undefined = globalThis.speechSynthesis,
): SpeechSynthesisVoice | null {
  const voices = (synthesis?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && /^fr\b/i.test(lang.replace('_', '-')),
  );
  return voices.find(({ lang }) => /^fr.FR$/i.test(lang)) ?? voices[0] ?? null;
}

export const sentences = (text: string): string[] =>
  [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');

const utter = (text: string): SpeechSynthesisUtterance => new SpeechSynthesisUtterance(text);

export function createSpeech(synthesis: Synthesis | undefined = globalThis.speechSynthesis, create = utter): Speech {
  const voice = signal(frenchVoice(synthesis));
  const speaking = signal(false);
  const revise = () => {
    voice.value = frenchVoice(synthesis);
  };
  synthesis?.addEventListener('voiceschanged', revise);
  /** Also holds the utterances: Chromium forgets those without a reference, and never reports that they ended. */
  let queue: SpeechSynthesisUtterance[] = [];

  const stop = () => {
    queue = [];
    if (speaking.value) synthesis?.cancel();
    speaking.value = false;
  };

  const say = (texts: string[]) => {
    stop();
    const french = voice.value;
    if (!french || !synthesis) return;
    const mine = texts
      .flatMap(sentences)
      .map((sentence) => Object.assign(create(sentence), { voice: french, lang: french.lang, rate: 0.95 }));
    queue = mine;
    const last = mine.at(-1);
    if (!last) return;
    speaking.value = true;
    const over = () => {
      if (queue === mine) stop();
    };
    last.addEventListener('end', over);
    for (const one of mine) one.addEventListener('error', over);
    for (const one of mine) synthesis.speak(one);
  };

  return {
    voice,
    speaking,
    say,
    stop,
    close() {
      stop();
      synthesis?.removeEventListener('voiceschanged', revise);
    },
  };
}
