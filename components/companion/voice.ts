/** Alive or gone: a bubble that looks well and does not answer is worse than none. */
import type { Host } from '../../core/page/host.ts';
import type { KeepVisible } from './keepVisible.ts';

/** What cannot be pressed for this long (ms) is dead: a page that changes its view holds everything still for less. */
const DEAD = 600;

export interface VoiceOptions {
  host: Host;
  shown: KeepVisible;
  /** Who speaks from now on: the page, or the panel. */
  tell: (page: boolean) => void;
  /** The voice was given to the panel: what is drawn in the page has to be thought again. */
  again: () => void;
}

export function createVoice({ host, shown, tell, again }: VoiceOptions) {
  /** Nothing of ours can be pressed here: nothing is drawn, and the panel speaks. */
  let isMute = false;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const works = (): boolean => {
    shown.show();
    return shown.isPressable();
  };
  const climbs = (): boolean => {
    if (!isMute) shown.climb();
    return works();
  };
  const speak = (voice: boolean): void => {
    if (isMute === voice) tell(voice);
    isMute = !voice;
  };
  return {
    /** @returns whether the bubble may be drawn */
    check(): boolean {
      clearTimeout(doubt);
      if (works() || host.retry(works) || climbs()) speak(true);
      else if (isMute) shown.hide();
      else
        doubt = setTimeout(() => {
          if (works()) return;
          speak(false);
          again();
        }, DEAD);
      return !isMute;
    },
    stop(): void {
      clearTimeout(doubt);
    },
  };
}
