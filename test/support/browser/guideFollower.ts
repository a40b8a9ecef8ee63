import { followed, perform, tell } from './actions.ts';
import { describe, isText } from './controls.ts';
import { canSayDone, type Deed, decide, exercise, isFinished, type Part } from './decide.ts';
import type { Box, Bubble, Driver } from './driver.ts';
import { type InputDevice, mouse } from './inputDevices.ts';
import { keyboard } from './keyboard.ts';
import { fresh, type Trouble, unstick } from './stuck.ts';

/** One moment of the walk, as the person sees it. */
export interface Line {
  step: string;
  say: string;
  verdict: string;
  edge: string;
  ring: Box | null;
  did: string;
}

export interface WalkOptions {
  mode?: 'mouse' | 'keyboard';
  /** Label → value. When absent, the papers are read from the screen, as on a practice page. */
  papers?: Record<string, string>;
  /** Preferred answers to questions. */
  answers?: string[];
  /** What the person prefers when the guide leaves them the choice: its sentence → a name on the page. */
  wishes?: Record<string, string>;
  /** A page without a bubble, where the person knows alone what to do: their own codes, their bank card. */
  away?: (driver: Driver) => Promise<void>;
  /** A file to give when the page asks for one. */
  file?: string;
  /** The answers to these specific questions. */
  replies?: Record<string, string>;
  /**
   * Something may go wrong on the page, and the person then looks behind « Je suis bloqué ». Otherwise any problem ends
   * the walk.
   */
  troubled?: boolean;
  /** Called at each step before any action. The walk ends there when it returns true. */
  until?: () => Promise<boolean>;
  most?: number;
  /** Called once a line is decided and the target is in view, before any action. */
  before?: (line: Line, driver: Driver) => Promise<void> | void;
  /** Called once the step has changed. */
  after?: (line: Line, driver: Driver) => Promise<void> | void;
}

/** The walk stopped. The error contains the reason and all the lines until then. */
export class Stopped extends Error {
  readonly diary: Line[];
  constructor(why: string, diary: Line[]) {
    super(`La personne obéissante s’arrête : ${why}\n${diary.map(told).join('\n')}`);
    this.diary = diary;
  }
}

export const told = (line: Line) =>
  `  ${line.step || '·'} ${line.say} [${line.verdict}, bord ${line.edge}, ${line.ring ? 'anneau' : 'pas d’anneau'}] → ${line.did}`;

const same = (a: Bubble, b: Bubble) =>
  a.say === b.say && a.step?.n === b.step?.n && a.verdict === b.verdict && a.text === b.text;
const moved = (a: Bubble, b: Bubble) => a.say !== b.say || a.step?.n !== b.step?.n || isFinished(b);
const near = 12;
/** How long the person waits for what the exercise names, in milliseconds. */
const late = 2500;
const holds = (ring: Box, face: Box) =>
  Math.abs(ring.x - face.x) <= near &&
  Math.abs(ring.y - face.y) <= near &&
  Math.abs(ring.x + ring.width - face.x - face.width) <= near &&
  Math.abs(ring.y + ring.height - face.y - face.height) <= near;

/**
 * A ring may surround the control and the words of its label, which may be shorter than the label's own box. It may be
 * this many px higher than the control: two lines above or beside it at most.
 */
const WORDS = 120;
const surrounds = (ring: Box, control: Box): boolean =>
  ring.x <= control.x + 1 &&
  ring.y <= control.y + 1 &&
  ring.x + ring.width >= control.x + control.width - 1 &&
  ring.y + ring.height >= control.y + control.height - 1 &&
  ring.height <= control.height + WORDS;

/** Follows the bubble to « Guide terminé ». Never reads the guide. */
export async function follow(driver: Driver, manner: WalkOptions = {}): Promise<Line[]> {
  const hands = manner.mode === 'keyboard' ? keyboard(driver) : mouse(driver);
  const diary: Line[] = [];
  let was: Bubble | null = null;
  let past: Part[] = [];
  let tried: string[] = [];
  /** The way out of what went wrong is recorded as a line of its own. The step is then done again. */
  const stuck = async (trouble: Trouble): Promise<void> => {
    const papers = manner.papers ?? (await driver.papers());
    const bubble = await settled(driver, manner.away);
    const knows = { papers, answers: manner.answers ?? [], wishes: manner.wishes, replies: manner.replies };
    const { sees, told } = await unstick(driver, hands, knows, trouble, tried, async (deed) => {
      const tabs = (await driver.tabs()).map(({ id }) => id);
      await perform(driver, hands, deed, manner.file);
      await followed(driver, tabs);
    });
    tried = [...tried, sees];
    was = null;
    diary.push({ ...written(bubble), verdict: 'stuck', ring: null, did: told });
  };
  try {
    for (let turn = 0; turn < (manner.most ?? 80); turn++) {
      const now = await settled(driver, manner.away);
      if (await manner.until?.()) {
        diary.push({ ...written(now), verdict: 'reached', ring: null, did: 'le parcours s’arrête ici' });
        return diary;
      }
      if (!was || moved(was, now) || was.verdict !== now.verdict) past = [];
      const before = manner.troubled ? await driver.alerts() : [];
      const lost = (error: Error) => (manner.troubled && !isFinished(now) ? error : Promise.reject(error));
      const deed = await decided(driver, manner, past).catch(lost);
      if (deed instanceof Error) {
        await stuck({
          sees: [...(await driver.alerts()), ...(await driver.headings())],
          why: deed.message,
          moved: diary.length > 0,
        });
        continue;
      }
      const line = await lookAt(driver, deed);
      diary.push(line);
      await manner.before?.(line, driver);
      if (deed.kind === 'finish') {
        await manner.after?.(line, driver);
        return diary;
      }
      const tabs = (await driver.tabs()).map(({ id }) => id);
      await perform(driver, hands, deed, manner.file);
      await followed(driver, tabs);
      const wrong = manner.troubled && deed.kind === 'act' ? await refused(driver, deed.bubble, before) : [];
      if (wrong.length) {
        const since = await driver.bubble();
        await stuck({ sees: wrong, why: tell(deed), moved: !since || moved(deed.bubble, since) });
        continue;
      }
      was = deed.bubble;
      past = deed.kind === 'act' ? [...past, deed.part ?? 'heading'] : past;
      const end = await concluded(driver, hands, deed, past, manner.away).catch(lost);
      if (end instanceof Error) {
        await stuck({
          sees: [...(await driver.alerts()), ...(await driver.headings())],
          why: end.message,
          moved: false,
        });
        continue;
      }
      line.did += end;
      await manner.after?.(line, driver);
    }
    throw new Error('trop d’étapes');
  } catch (error) {
    throw new Stopped(error instanceof Error ? error.message : String(error), diary);
  }
}

/** The message by which the page refuses the action, unless the action has led on. */
const refused = (driver: Driver, was: Bubble, before: string[]): Promise<string[]> =>
  driver
    .waitFor(
      async () => {
        const now = fresh(await driver.alerts(), before);
        if (now.length) return now;
        const bubble = await driver.bubble();
        // If the page has a message, it appears before the bubble changes.
        return bubble && moved(was, bubble) ? fresh(await driver.alerts(), before) : null;
      },
      'la réponse de la page',
      400,
    )
    .catch(() => []);

const written = ({ step, say, verdict, edge }: Bubble): Pick<Line, 'step' | 'say' | 'verdict' | 'edge'> => ({
  step: step ? `Étape ${step.n} sur ${step.m}` : '',
  say,
  verdict,
  edge,
});

async function lookAt(driver: Driver, deed: Deed & { bubble: Bubble }): Promise<Line> {
  const ring = deed.kind === 'act' ? await ringOn(driver, deed, deed.bubble) : await driver.ring();
  return { ...written(deed.bubble), ring, did: tell(deed) };
}

/** After the action, the step changes by itself, or the person reports it, or leaves the field. */
async function concluded(
  driver: Driver,
  hands: InputDevice,
  deed: Deed & { bubble: Bubble },
  past: Part[],
  away: WalkOptions['away'],
): Promise<string> {
  const { bubble } = deed;
  const text = deed.kind === 'act' && isText(deed.control);
  if (await changed(driver, bubble, text ? 0 : deed.kind === 'act' && canSayDone(bubble) ? 700 : 2500, away)) return '';
  // The step is the same, but the page has changed (a menu opened): the bubble's new sentence must be read.
  const now = await settled(driver, away);
  if (now.verdict !== bubble.verdict) return '';
  if (deed.kind === 'act' && exercise(bubble, past)) return '';
  let did = '';
  if (deed.kind === 'act' && canSayDone(bubble)) {
    did = ', puis dit « C’est fait »';
    await hands.press("C'est fait");
  } else if (text) {
    did = ', puis quitte le champ';
    await driver.press('Tab');
  }
  // When there is no bubble, the person first requests the next step elsewhere.
  if (!(await changed(driver, bubble, away ? 20_000 : 8000, away)))
    throw new Error(`${bubble.say} : ${tell(deed)}${did}, et rien ne change`);
  return did;
}

/** A bubble whose verdict is settled. */
const settled = (driver: Driver, away?: WalkOptions['away']) =>
  driver.waitFor(async () => {
    const bubble = await driver.bubble();
    if (!bubble) await away?.(driver);
    return bubble && bubble.verdict !== 'looking' && (bubble.say || isFinished(bubble)) ? bubble : null;
  }, 'une bulle qui dit quoi faire');

/** Reads the bubble and the page until they agree. When they never do, the error says what was missing. */
async function decided(driver: Driver, manner: WalkOptions, past: Part[]): Promise<Deed & { bubble: Bubble }> {
  let lost = '';
  const since = Date.now();
  const look = async () => {
    const bubble = await settled(driver, manner.away);
    const papers = manner.papers ?? (await driver.papers());
    const deed = decide(
      bubble,
      await driver.controls(),
      { papers, answers: manner.answers ?? [], wishes: manner.wishes, replies: manner.replies },
      past,
    );
    if (deed.kind === 'lost') lost = `${bubble.say} : ${deed.why}`;
    // Before « C'est fait », the person waits for a page that is still loading.
    if (deed.kind === 'done' && deed.unseen && Date.now() - since < late) return null;
    const still = await driver.bubble();
    return deed.kind !== 'lost' && still && same(still, bubble) ? { ...deed, bubble } : null;
  };
  return driver.waitFor(look, 'de quoi agir', 6000).catch((error) => {
    throw lost ? new Error(lost) : error;
  });
}

/**
 * Scrolls to the control. A ring, if there is one, must be on it, and there may be one only when the verdict is
 * certain.
 */
async function ringOn(driver: Driver, deed: Deed & { kind: 'act' }, bubble: Bubble): Promise<Box | null> {
  if (!(await driver.reveal(deed.control))) throw new Error(`${describe(deed.control)} a disparu`);
  let last = '';
  const check = async () => {
    const [rings, aimed] = [await driver.rings(), await driver.reveal(deed.control)];
    last = `l’anneau ${JSON.stringify(rings)} n’est pas sur ${describe(deed.control)} ${JSON.stringify(aimed?.faces)}`;
    if (rings.length > 1) last = `${rings.length} anneaux à la fois`;
    return rings.length === 0 ||
      (rings.length === 1 &&
        aimed?.faces.some((face, i) => holds(rings[0] as Box, face) || (i === 0 && surrounds(rings[0] as Box, face))))
      ? { ring: rings[0] ?? null }
      : null;
  };
  const { ring } = await driver.waitFor(check, 'l’anneau à sa place', 2000).catch(() => {
    throw new Error(last);
  });
  // The page may have shown it between the reading of the bubble and that of the ring.
  const since = ring && bubble.verdict !== 'found' ? (await driver.bubble())?.verdict : bubble.verdict;
  if (ring && bubble.verdict && since !== 'found')
    throw new Error(`un anneau alors que le verdict est « ${bubble.verdict} »`);
  return ring;
}

/** The bubble, once it shows something else; null when it does not change. */
const changed = (driver: Driver, was: Bubble, within: number, away?: WalkOptions['away']) =>
  driver
    .waitFor(
      async () => {
        const bubble = await driver.bubble();
        if (!bubble) await away?.(driver);
        return bubble && moved(was, bubble) ? bubble : null;
      },
      'la suite',
      within,
    )
    .catch(() => null);
