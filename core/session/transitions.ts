/** The two ways in which a session changes: a fact is recorded, or the step changes. */
import { END } from '../guide/path.ts';
import type { Fact, Session } from './state.ts';

export const recordFact = (session: Session, key: string, fact: Fact): Session => {
  const entry = `${key} ${fact}`;
  return key === END || session.facts.includes(entry) ? session : { ...session, facts: [...session.facts, entry] };
};

export const moveTo = (session: Session, at: string, trail = [...session.trail, session.at]): Session =>
  recordFact(
    {
      ...session,
      at,
      trail,
      turn: session.turn + 1,
      hints: 0,
      asked: 0,
      where: 'here',
      arrived: false,
      waits: undefined,
      unknown: undefined,
      verdict: undefined,
      offer: undefined,
    },
    at,
    'seen',
  );
