/** A guide in its tab: begun, taken through its events, stopped. Called one at a time (queue.ts). */
import { END } from '../guide/path.ts';
import { begin, reduce } from '../session/session.ts';
import type { Beginning, Session, SessionEvent } from '../session/state.ts';
import type { View } from '../session/viewModel.ts';
import type { Parts } from './parts.ts';
import { type ResumePoint, UNKEPT } from './resumePoint.ts';
import type { RunningSessions } from './runningSessions.ts';

const minutes = (date: Date): number => Math.floor(date.getTime() / 60_000);

/** Events of the present step: an old turn is a repeat after a killed worker, or a late tap. */
const OF_THE_STEP = new Set<SessionEvent['type']>([
  'done',
  'answer',
  'back',
  'jump',
  'stuck',
  'helped',
  'asked',
  'verdict',
]);

const placeOf = ({ guide, at, practice }: Session): ResumePoint => ({ guide, step: at, practice });

/**
 * The same start asked again after the worker was killed: it has begun as asked, and nothing else has happened since.
 */
const isJustBegun = (before: Session, asked: Session): boolean =>
  before.facts.length === 1 &&
  !before.verify === !asked.verify &&
  (['guide', 'practice', 'private', 'at', 'level'] as const).every((what) => before[what] === asked[what]);

export function createGuideRuns(parts: Parts, running: RunningSessions) {
  const { library, now, broadcast, outbox, opened, ended, surfaces, resumePoint } = parts;
  const { show } = surfaces;
  const { heldIn, showOld, save, end, settle, carry, follow } = running;
  return {
    async start(tab: number, beginning: Omit<Beginning, 'now' | 'turn'>): Promise<View> {
      const before = await heldIn(tab);
      const session = begin(library, { ...beginning, now: minutes(now()), turn: before ? before.turn + 1 : 0 });
      if (before && !before.stopped && isJustBegun(before, session)) return (await show(tab, before)) as View;
      await settle();
      if (before && !before.stopped) await end(tab, before);
      // With a full disk the guide goes on; it only could not be offered again after a power cut.
      if (!session.private && !session.verify)
        await resumePoint
          .keep({ guide: session.guide, step: beginning.step ?? '', practice: session.practice })
          .catch(() => undefined);
      return (await save(tab, session)) as View;
    },

    async event(tab: number, event: SessionEvent, turn: number): Promise<View | null> {
      const held = await heldIn(tab);
      if (held?.stopped) {
        if (event.type !== 'resume') return null;
        if (!held.private && !held.verify) await resumePoint.keep(placeOf(held)).catch(() => undefined);
        const back = await save(tab, reduce(library, held, event));
        await showOld(tab, held);
        return back;
      }
      const session = held;
      if (!session) return follow(tab, event);
      if (session.moved !== undefined) {
        const back = event.type === 'jump' ? await opened.takeBack(session) : null;
        if (back) return carry(tab, back.session, back.tab);
        return event.type === 'page' ? save(tab, { ...session, seen: event.pages }) : show(tab, session);
      }
      if (OF_THE_STEP.has(event.type) && turn !== session.turn) return show(tab, session);
      const next = reduce(library, session, event);
      if (next === session) return show(tab, session);
      if (next.at !== END || session.counted) return save(tab, next);
      const batch = { ...(await outbox.enclose(next, 'finished')), ...(await ended.with(next)) };
      if (!session.private) await resumePoint.forget();
      const view = await save(tab, { ...next, counted: true }, batch);
      await outbox.post();
      return view;
    },

    /**
     * « Arrêter le guide » or « Reprendre plus tard ». What is shown next offers to undo it, or says that the place
     * could not be kept and that the guide goes on. Nothing is counted until undoing is impossible. Null when there is
     * nothing more to show.
     */
    async stop(tab: number, later: boolean): Promise<View | null> {
      const session = await heldIn(tab);
      if (!session) return null;
      if (session.stopped) {
        broadcast(tab, null);
        return null;
      }
      if (!session.private && !session.verify) {
        if (!later || session.at === END) await resumePoint.forget();
        else {
          const kept = resumePoint.keep(placeOf(session));
          // With a full disk, stopping without a message would make the person come back to nothing.
          if (
            !(await kept.then(
              () => true,
              () => false,
            ))
          )
            return surfaces.both(tab, session, UNKEPT);
        }
      }
      if (session.at !== END && session.moved === undefined) {
        const undo = await save(tab, { ...session, stopped: true, turn: session.turn + 1 });
        await showOld(tab, session);
        return undo;
      }
      await end(tab, session);
      return null;
    },
  };
}
