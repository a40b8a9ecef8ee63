import { describe, expect, it } from 'vitest';
import { helpParts, levels, nextPart, readLevel, requested, shownParts, suggested } from '../../core/session/levels.ts';
import { begin, reduce } from '../../core/session/session.ts';
import type { Session } from '../../core/session/state.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';

const start = (level: 'pas-a-pas' | 'coup-de-pouce' | 'en-autonomie'): Session =>
  begin(library, { guide: DEMANDER, practice: false, level, now: 0 });

describe('help that fades', () => {
  it('shows everything, the goal, nothing; and one part more for each request', () => {
    expect(shownParts('pas-a-pas', 0)).toEqual(helpParts);
    expect(shownParts('coup-de-pouce', 0)).toEqual(['goal']);
    expect(shownParts('coup-de-pouce', 1)).toEqual(['goal', 'say']);
    expect(shownParts('en-autonomie', 0)).toEqual([]);
    expect(nextPart(shownParts('en-autonomie', 1))).toBe('say');
    expect(nextPart(helpParts)).toBeUndefined();
  });

  it('asks for a part once, however often the message is repeated, and counts it', () => {
    let session = start('coup-de-pouce');
    session = reduce(library, session, { type: 'asked', part: 'say' });
    expect(reduce(library, session, { type: 'asked', part: 'say' })).toBe(session);
    expect(session.asked).toBe(1);
    expect(session.facts).toContain('ouvrir asked');
  });

  it('forgets the request at the next step, keeps the level, and changes it without moving', () => {
    const asked = reduce(library, start('en-autonomie'), { type: 'asked', part: 'ring' });
    expect(asked.asked).toBe(requested('en-autonomie', 'ring'));
    const next = reduce(library, asked, { type: 'done' });
    expect([next.level, next.asked]).toEqual(['en-autonomie', 0]);
    const changed = reduce(library, next, { type: 'level', level: 'pas-a-pas' });
    expect([changed.level, changed.at, changed.turn]).toEqual(['pas-a-pas', next.at, next.turn]);
  });

  it('proposes the next level after little help, never the same, a lower one, or after a human helped', () => {
    const seen = ['a', 'b', 'c', 'd', 'e'].map((key) => `${key} seen`);
    expect(suggested('pas-a-pas', seen)).toBe('coup-de-pouce');
    expect(suggested('pas-a-pas', [...seen, 'a hint1', 'a hint2'])).toBe('coup-de-pouce');
    expect(suggested('pas-a-pas', [...seen, 'a hint1', 'b hint1'])).toBeUndefined();
    expect(suggested('pas-a-pas', [...seen, 'a humanHelp'])).toBeUndefined();
    expect(suggested('en-autonomie', seen)).toBeUndefined();
  });

  it('reads any stored value as a level', () => {
    for (const level of Object.keys(levels)) expect(readLevel(level)).toBe(level);
    for (const value of [undefined, null, 3, 'expert', {}]) expect(readLevel(value)).toBe('pas-a-pas');
  });
});
