import type { Speech } from '../step/speech.ts';
import { texts } from '../step/texts.ts';

/** « Écouter ». The button is absent when this computer has no local French voice. */
export function Listen({ speech, lines }: { speech: Speech; lines: string[] }) {
  if (!speech.voice.value) return null;
  const speaking = speech.speaking.value;
  return (
    <button type="button" class="b" onClick={() => (speaking ? speech.stop() : speech.say(lines))}>
      <svg
        width="18"
        height="18"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {speaking ? (
          <rect x="6" y="6" width="12" height="12" rx="2" />
        ) : (
          <path d="M4 9v6h4l5 4V5L8 9H4zM17 8.5a5 5 0 0 1 0 7" />
        )}
      </svg>
      {speaking ? texts.hush : texts.listen}
    </button>
  );
}
