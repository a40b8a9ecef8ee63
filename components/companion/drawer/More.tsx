/**
 * What opens behind « Plus d'actions »: the actions that are needed only sometimes. All of them are also in the side
 * panel.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../core/session/settings.ts';
import { Report } from '../../step/Report.tsx';
import { createSpeech } from '../../step/speech.ts';
import { nextScale, texts } from '../../step/texts.ts';
import type { DrawerProps } from '../props.ts';
import { Group } from './Group.tsx';
import { Stop } from './Stop.tsx';

const places = ['auto', 'left', 'right', 'bottom'] as const;

export function More({ view, verdict, message, on }: DrawerProps) {
  const reporting = useSignal(false);
  const [voice] = useState(() => createSpeech());
  useEffect(() => voice.close, [voice]);
  const { settings } = view;
  // When the disk is full or the extension has just been replaced, the text size does not change. The next check of the
  // page reports the cause.
  const set = (change: Partial<Settings>): void => void on.ask('settings', change).catch(() => undefined);
  /** After a choice the drawer closes, so that the step is visible again. */
  const then = (choice: () => void) => () => {
    choice();
    on.open({ what: 'nothing' });
  };
  const [isTold, tell] = useState(false);
  return (
    <>
      {(view.canGoBack || voice.voice.value) && (
        <Group name={texts.groups.step}>
          {view.canGoBack && (
            <button type="button" class="b" onClick={() => on.send({ type: 'back' })}>
              {texts.back}
            </button>
          )}
          {voice.voice.value && (
            <button
              type="button"
              class="b"
              onClick={() => (voice.speaking.value ? voice.stop() : voice.say([message.say, message.why]))}
            >
              {voice.speaking.value ? texts.hush : texts.listen}
            </button>
          )}
        </Group>
      )}
      <Group name={texts.groups.sight}>
        <button type="button" class="b" onClick={() => set({ scale: nextScale(settings.scale) })}>
          {settings.scale === 1.5 ? texts.normalText : texts.biggerText}
        </button>
        <button type="button" class="b" onClick={then(() => on.send({ type: 'fold', folded: true }))}>
          {texts.fold}
        </button>
        <button type="button" class="b" onClick={() => void on.aside().then((opens) => tell(!opens))}>
          {texts.stepsAside}
        </button>
        {isTold && <p role="status">{texts.buttonIsAt}</p>}
      </Group>
      <Group name={texts.where}>
        {places.map((place) => (
          <button
            type="button"
            class="b"
            key={place}
            aria-pressed={settings.place === place}
            onClick={then(() => set({ place }))}
          >
            {texts.places[place]}
          </button>
        ))}
      </Group>
      <Group name={texts.groups.end}>
        <button
          type="button"
          class="b"
          aria-expanded={reporting.value}
          onClick={() => (reporting.value = !reporting.value)}
        >
          {texts.report}
        </button>
        {reporting.value && <Report view={view} verdict={verdict} />}
        <Stop later={settings.shared === false} onStop={on.stop} />
      </Group>
    </>
  );
}
