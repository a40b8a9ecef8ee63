/**
 * Checks, as yes-or-no questions, how well a contestant respects its host page. The questions are the same for all
 * contestants, and yes is the right answer for the person.
 */
import type { Contestant, Stage } from './stage.ts';

const FIELDS = ['f-text', 'f-email', 'f-tel', 'f-date', 'f-number', 'f-search', 'f-url', 'f-sans', 'f-ville', 'f-case'];

/** The middle of its visible part. */
const spotOf = (stage: Stage, id: string) =>
  stage.run((one) => {
    const element = document.getElementById(one) as HTMLElement;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
  }, id);

async function clickOn(stage: Stage, id: string): Promise<void> {
  const { x, y } = await spotOf(stage, id);
  await stage.driver.click(x, y);
}

const focused = (stage: Stage) => stage.run(() => document.activeElement?.id ?? '');
const there = (stage: Stage) => stage.run(() => !!globalThis.peer.box());
const calm = (time = 700) => new Promise((resolve) => setTimeout(resolve, time));

/** Each question starts with the contestant at its step, on a fresh page. */
export const manners: Record<string, (stage: Stage, who: Contestant) => Promise<boolean>> = {
  'every field of the page can be clicked': async (stage) => {
    for (const id of FIELDS) {
      await clickOn(stage, id);
      if ((await focused(stage)) !== id) return false;
      await stage.driver.press('Escape');
    }
    return true;
  },
  'every field is reached by Tab': async (stage) => {
    await stage.run(() => document.getElementById('f-text')?.focus());
    const met = new Set([await focused(stage)]);
    for (let turn = 0; turn < 40; turn++) {
      await stage.driver.press('Tab');
      met.add(await focused(stage));
    }
    return FIELDS.every((id) => met.has(id));
  },
  'Enter in a field still submits': async (stage) => {
    await stage.run(() => document.getElementById('f-text')?.focus());
    await stage.driver.press('Enter');
    await calm(200);
    return stage.run(() => notes.sent === 1 && !!globalThis.peer.box());
  },
  'arrow keys move the caret, and nothing else': async (stage) => {
    await stage.run(() => document.getElementById('f-text')?.focus());
    await stage.driver.type('abc');
    const before = await stage.run(() => JSON.stringify(globalThis.peer.box()));
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
      await stage.driver.press(key);
      await calm(300);
    }
    await calm();
    const caret = await stage.run(() => (document.getElementById('f-text') as HTMLInputElement).selectionStart);
    return caret === 2 && (await stage.run(() => JSON.stringify(globalThis.peer.box()))) === before;
  },
  'the focus never moves by itself': async (stage) => {
    await stage.run(() => document.getElementById('f-text')?.focus());
    const before = await stage.run(() => notes.focus);
    await stage.run(() => scrollBy(0, 30));
    await calm();
    await stage.driver.setViewport(1200, 700);
    await calm();
    await stage.driver.setViewport(1280, 900);
    return (await focused(stage)) === 'f-text' && (await stage.run(() => notes.focus)) === before;
  },
  'aria and classes of the page are left alone': (stage) =>
    stage.run(() => {
      const now = document.getElementById('cible') as HTMLElement;
      const names = now.getAttributeNames().filter((name) => name !== 'style');
      return (
        names.join() === 'type,id,class,aria-expanded,aria-controls' &&
        now.className === 'fr-btn' &&
        document.body.getAttributeNames().length === 0
      );
    }),
  'a click outside does not end it': async (stage) => {
    await stage.driver.click(900, 500);
    await calm();
    return there(stage);
  },
  'its buttons work when the page opens a modal window': async (stage) => {
    await stage.run(() => (document.getElementById('fenetre') as HTMLDialogElement).showModal());
    await calm(1200);
    return stage.run(() => {
      const button = globalThis.peer.button();
      if (!button) return false;
      const { x, y, width, height } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return !!hit && (hit === button || button.contains(hit) || hit.localName === 'faire-avec');
    });
  },
  'at 320 × 256 and large text the target is not covered': async (stage) => {
    await stage.run(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await stage.driver.setViewport(320, 256);
    await stage.run(() => document.getElementById('cible')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await calm(1200);
    const seen = await stage.run(() => {
      const target = document.getElementById('cible') as HTMLElement;
      const { x, y, width, height } = target.getBoundingClientRect();
      // The middle and a point on each side are tested: the target is in the window, and nothing covers it.
      return [0.2, 0.5, 0.8].every((part) => document.elementFromPoint(x + width * part, y + height / 2) === target);
    });
    await stage.driver.setViewport(1280, 900);
    return seen;
  },
  'once gone, the page is as it was': async (stage, who) => {
    const tidy = () => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const text of copy.querySelectorAll('script, style')) text.remove();
      return copy.outerHTML;
    };
    await stage.visit(who);
    const before = await stage.run(tidy);
    await stage.begin(who);
    await stage.end(who);
    await calm();
    return (await stage.run(tidy)) === before;
  },
};

/** @returns yes or no, in the order of `manners` */
export async function behave(stage: Stage, who: Contestant): Promise<Record<string, boolean>> {
  const answers: Record<string, boolean> = {};
  for (const [question, ask] of Object.entries(manners)) {
    await stage.begin(who);
    await calm();
    answers[question] = await ask(stage, who);
    await stage.driver.setViewport(1280, 900);
  }
  return answers;
}
