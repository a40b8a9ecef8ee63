/**
 * Faults that a developer could introduce in the log, one line each: name, file, and the source before and after. Each
 * must be detected.
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are lines of source, not sentences.

export interface Mutant {
  name: string;
  /** The path under core/. */
  file: string;
  from: string;
  to: string;
}

const counter = 'journal/counter.ts';
const store = 'journal/store.ts';
const sessions = 'background/sessions.ts';
const running = 'background/runningSessions.ts';
const runs = 'background/guideRuns.ts';
const outbox = 'background/outbox.ts';
const session = 'session/session.ts';

/** The key of a counter, which is where most forbidden data would be added. */
const KEY = '[week, setting, session.guide, session.version, session.level, step, fact]';
const key = (name: string, to: string): Mutant => ({ name, file: counter, from: KEY, to: `(${to}) as CounterKey` });
const kept = (name: string, value: string): Mutant => ({
  name,
  file: running,
  from: 'await memory.set({ [runKey(tab)]: session, ...beside });',
  to: `await memory.set({ [runKey(tab)]: session, ...beside });\n    await parts.disk.set(${value} as never);`,
});

export const mutants: Mutant[] = [
  key(
    'the address of the page',
    '[week, setting, session.guide, session.version, session.level, `${step} https://connect.caf.fr/?nom=Martin`, fact]',
  ),
  key(
    'the title of the page',
    "[week, setting, session.guide, session.version, session.level, step, fact, 'Mon compte – Mme Martin']",
  ),
  key(
    'the minute',
    '[week, setting, session.guide, session.version, session.level, step, fact, Math.floor(now.getTime() / 60_000)]',
  ),
  key(
    'the hour of the day',
    '[`${week}T${now.getHours()}`, setting, session.guide, session.version, session.level, step, fact]',
  ),
  key(
    'the day of the week',
    '[`${week}-${now.getDay()}`, setting, session.guide, session.version, session.level, step, fact]',
  ),
  key(
    'the minute of the beginning, as a session’s name',
    '[week, setting, session.guide, session.started, session.level, step, fact]',
  ),
  key(
    'a random number for each session',
    '[week, setting, session.guide, session.version, session.level, `${step}#${(session as unknown as { id?: string }).id ?? crypto.randomUUID()}`, fact]',
  ),
  key(
    'a random version',
    '[week, setting, session.guide, session.version + Math.floor(Math.random() * 900), session.level, step, fact]',
  ),
  key('how many steps were turned before', '[week, setting, session.guide, session.turn, session.level, step, fact]'),
  key(
    'the answers to questions',
    '[week, setting, session.guide, session.version, session.level, `${step}${JSON.stringify(session.answers)}`, fact]',
  ),
  key(
    'the steps gone through',
    "[week, setting, session.guide, session.version, session.level, session.trail.join('>'), fact]",
  ),
  key(
    'the language and the system',
    '[week, setting, session.guide, session.version, `${session.level} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`, step, fact]',
  ),
  {
    name: 'the place of each fact in the session',
    file: counter,
    from: 'return key(entry.slice(0, space), entry',
    to: 'return key(`${session.facts.indexOf(entry)} ${entry.slice(0, space)}`, entry',
  },
  {
    name: 'the whole duration, in minutes',
    file: counter,
    from: "minutes < 30 ? 'under30'",
    to: "minutes < 300 ? (`${Math.round(minutes)} min` as never) : minutes < 30 ? 'under30'",
  },
  {
    name: 'a day instead of a week',
    file: counter,
    from: 'const week = weekOf(now);',
    to: 'const week = now.toISOString().slice(0, 10);',
  },
  { name: 'private windows counted', file: counter, from: 'if (session.private) return [];', to: '' },
  {
    name: 'no shuffle',
    file: 'journal/shuffle.ts',
    from: 'const j = (dice[i] ?? 0) % (i + 1);',
    to: 'const j = dice.length > 0 ? i : 0;',
  },
  {
    name: 'shuffled, then sorted as lived',
    file: store,
    from: 'shuffled(keys)',
    to: '[...shuffled(keys)].sort((a, b) => keys.indexOf(a) - keys.indexOf(b))',
  },
  {
    name: 'rows instead of sums',
    file: store,
    from: "db.createObjectStore('counters');",
    to: "db.createObjectStore('counters', { autoIncrement: true } as never);",
  },
  {
    name: 'an index by guide',
    file: store,
    from: "db.createObjectStore('counters');",
    to: "db.createObjectStore('counters').createIndex('guide' as never, '');",
  },
  {
    name: 'a store of sessions',
    file: store,
    from: "db.createObjectStore('meta');",
    to: "db.createObjectStore('meta');\n        db.createObjectStore('sessions' as never);",
  },
  {
    name: 'when it was last written',
    file: store,
    from: "await meta.put(seq, 'applied');",
    to: "await meta.put(seq, 'applied');\n          await meta.put(Date.now(), 'at' as never);",
  },
  {
    name: 'the instant as the number of the batch',
    file: outbox,
    from: '(known.seq ?? (await (await journal()).applied())) + 1',
    to: 'Date.now()',
  },
  {
    name: 'the last time beside each sum',
    file: store,
    from: '((await counters.get(key)) ?? 0) + 1, key)',
    to: '({ n: 1, last: Date.now() } as never), key)',
  },
  {
    name: 'the trail beside the batch',
    file: outbox,
    from: '{ seq, keys }] };',
    to: '{ seq, keys, trail: session.trail } as Batch] };',
  },
  {
    name: 'the whole session kept on the disk',
    file: runs,
    from: "const batch = { ...(await outbox.enclose(next, 'finished')),",
    to: "await parts.disk.set({ last: session });\n        const batch = { ...(await outbox.enclose(next, 'finished')),",
  },
  kept(
    'the step under way kept on the disk',
    '{ place: { guide: session.guide, step: session.at, practice: session.practice } }',
  ),
  kept('when somebody was last here', '{ seen: parts.now().getTime() }'),
  kept('the number of the tab', '{ tab }'),
  {
    name: 'the meeting kept after « Terminer et effacer »',
    file: sessions,
    from: "await memory.remove(['ended', 'verified', 'pair', 'idle', ROUTES, ...born]);",
    to: '',
  },
  {
    name: 'a place kept on a shared computer',
    file: 'background/resumePoint.ts',
    from: 'if ((await settings()).shared === false) await disk.set({ place });',
    to: 'await disk.set({ place });',
  },
  {
    name: 'written step by step',
    file: runs,
    from: 'if (next.at !== END || session.counted) return save(tab, next);',
    to: "if (next.at !== END || session.counted) {\n          await parts.memory.set(await outbox.enclose({ ...next, facts: next.facts.slice(-1) }, 'abandoned'));\n          await outbox.post();\n          return save(tab, next);\n        }",
  },
  {
    name: 'a repeated gesture counted again',
    file: counter,
    from: '[...new Set(session.facts)]',
    to: '[...session.facts, ...session.facts]',
  },
  {
    name: 'what the page says it is',
    file: session,
    from: 'return passedOver(library, session, onPage(library, onPages(session, event.pages), event.pages));',
    to: 'return recordFact(onPage(library, session, event.pages), session.at, event.pages.join() as never);',
  },
  {
    name: 'never purged',
    file: store,
    from: "await tx.objectStore('counters').delete(IDBKeyRange",
    to: 'void (IDBKeyRange',
  },
  { name: 'purged after 14 months', file: 'journal/week.ts', from: 'now.getMonth() - 13,', to: 'now.getMonth() - 14,' },
  { name: 'purged by weeks', file: store, from: 'lastWeekOf(monthOf(weekOf(limit)))', to: 'weekOf(limit)' },
  {
    name: 'a clock ahead is believed at once',
    file: 'journal/clock.ts',
    from: 'const FORWARD = 8;',
    to: 'const FORWARD = 8000;',
  },
  {
    name: 'a clock set back is believed at once',
    file: 'journal/clock.ts',
    from: 'const BACKWARD = 1;',
    to: 'const BACKWARD = 8000;',
  },
  { name: 'what waits is counted twice', file: store, from: "await meta.delete('waiting');", to: '' },
  {
    name: 'exported exactly',
    file: 'journal/sheet.ts',
    from: 'count: rounded(cell.count, await draw(month, cell.setting, cell.guide), base),',
    to: 'count: (await draw(month), base, rounded(1, 0), cell.count),',
  },
  {
    name: 'exported to the nearest, without chance',
    file: 'journal/sheet.ts',
    from: 'await draw(month, cell.setting, cell.guide)',
    to: 'await draw(month, cell.setting, cell.guide).then(() => 0.5)',
  },
  {
    name: 'a draw for each number',
    file: 'journal/sheet.ts',
    from: 'draw(month, cell.setting, cell.guide)',
    to: 'draw(month, cell.setting, cell.guide, cell.step, cell.fact)',
  },
  {
    name: 'drawn again when something was counted since',
    file: 'journal/place.ts',
    from: 'if (before && !(correct && changed))',
    to: 'if (before && correct && !changed)',
  },
  {
    name: 'another secret each time',
    file: 'journal/place.ts',
    from: 'drawsOf(place.secret), before',
    to: 'drawsOf(newSecret()), before',
  },
  {
    name: 'published from five',
    file: 'journal/rounding.ts',
    from: 'export const LEAST_PUBLIC = 11;',
    to: 'export const LEAST_PUBLIC = 5;',
  },
  {
    name: 'exported before the month is over',
    file: 'journal/structureExport.ts',
    from: 'month < current',
    to: 'month <= current',
  },
];
