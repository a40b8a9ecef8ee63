/** All guides at all levels: what is drawn in the page, and what comes when it is asked for. */
import { describe, expect, it } from 'vitest';
import { type Answers, END } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { helpParts, type Level, levelNames, requested } from '../../core/session/levels.ts';
import { begin, reduce, stepPath } from '../../core/session/session.ts';
import { defaults } from '../../core/session/settings.ts';
import type { Session } from '../../core/session/state.ts';
import { viewOf } from '../../core/session/view.ts';
import type { View } from '../../core/session/viewModel.ts';
import { branches } from '../../guides/check/content.ts';
import { guides, library } from '../../guides/library.ts';

const offered = Object.keys(guides).filter((guide) => !guides[guide]?.passage);
const show = (session: Session): View => viewOf(library, session, { tab: 1, settings: defaults });

/** To the end of one branch; each step handed over as it begins. */
function walk(guide: string, level: Level, answers: Answers, each: (session: Session, view: View) => void): Session {
  let session = begin(library, { guide, practice: true, level, now: 0 });
  for (let n = 0; session.at !== END && n < 200; n++) {
    const step = stepPath(library, session).find(({ key }) => key === session.at)?.step;
    each(session, show(session));
    session = reduce(
      library,
      session,
      step && isQuestion(step) ? { type: 'answer', option: answers[session.at] ?? 0 } : { type: 'done' },
    );
  }
  return session;
}

const LITTLE_TIME = 12;
/** Every branch where they are few; as many, spread over all of them, where they are many. */
const some = <T>(all: T[]): T[] => all.filter((_, index) => index % Math.ceil(all.length / LITTLE_TIME) === 0);

describe.each(offered)('%s', (guide) => {
  it.each(levelNames)('at the level « %s », whatever is answered', (level) => {
    for (const { answers } of some(branches(guide))) {
      const end = walk(guide, level, answers, (session, view) => {
        expect(view.drawn, session.at).toBe(level !== 'en-autonomie');
        // Where the page draws nothing, the panel is the only place to ask.
        if (!view.drawn) expect(view.speaker, session.at).toBe('panel');
        expect(view.ring, session.at).toBe(level === 'pas-a-pas');
        expect(view.path.length).toBe(view.m);
        if (!view.step || isQuestion(view.step)) return;
        expect(view.ways.length, session.at).toBe(level === 'pas-a-pas' ? 0 : 1);
        let asked = session;
        for (const part of helpParts)
          if (requested(level, part) > 0) asked = reduce(library, asked, { type: 'asked', part });
        expect(show(asked), session.at).toMatchObject({ drawn: true, ring: true, ways: [] });
      });
      expect(end.at).toBe(END);
      expect(show(end)).toMatchObject({ step: null, suggested: levelNames[levelNames.indexOf(level) + 1] });
    }
  });
});
