import { computeAccessibleName } from 'dom-accessibility-api';
import { type Box, boxOf, drawnText } from './walk.ts';

export interface BubbleButton {
  name: string;
  box: Box;
  focused: boolean;
  /** The button is in the middle of a sentence: it is a glossary word and not an answer. */
  inline: boolean;
  /** The button names something that can go wrong, behind « Je suis bloqué ». */
  snag: boolean;
}

export interface Bubble {
  /** All its readable text. */
  text: string;
  /** Its heading: the one thing to do. */
  say: string;
  step: { n: number; m: number } | null;
  verdict: string;
  edge: string;
  region: string;
  box: Box;
  buttons: BubbleButton[];
}

const shown = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
};

/** Highlighted words count as quoted, whether « » surround them or not. */
function sentence(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const inner = [...node.childNodes].map(sentence).join('');
  return (node as Element).localName === 'mark' && !inner.includes('«') ? `«${inner}»` : inner;
}

const tidy = (text: string) =>
  text
    .replace(/«\s*«/g, '«')
    .replace(/»\s*»/g, '»')
    .replace(/«\s*/g, '«\u00A0')
    .replace(/\s*»/g, '\u00A0»')
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .trim();

/** Reads the bubble in our closed root, which the browser’s debugging protocol gives access to. */
export function bubble(root: ShadowRoot): Bubble | null {
  const bubbles = [...root.querySelectorAll<HTMLElement>('[data-bubble]')].filter(shown);
  const element = bubbles[0];
  if (!element) return null;
  const heading = element.querySelector('h1, h2, h3, [role="heading"]');
  const text = drawnText(element);
  const step = text.match(/Étape\s+(\d+)\s+sur\s+(\d+)/i);
  const region = element.closest('[role="region"], section, aside') ?? element.querySelector('[role="region"]');
  const buttons = [...element.querySelectorAll<HTMLElement>('button, [role="button"], a[href], summary')].filter(shown);
  return {
    text: tidy(text),
    say: heading ? tidy(sentence(heading)) : '',
    step: step ? { n: Number(step[1]), m: Number(step[2]) } : null,
    verdict: element.dataset.verdict ?? '',
    edge: getComputedStyle(element).borderTopStyle,
    region: region ? computeAccessibleName(region) : '',
    box: boxOf(element),
    buttons: buttons.map((button) => ({
      name: computeAccessibleName(button),
      box: boxOf(button),
      focused: root.activeElement === button,
      snag: button.closest('.snags') !== null,
      inline: [...(button.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      ),
    })),
  };
}

export function ring(root: ShadowRoot): Box | null {
  const element = [...root.querySelectorAll('[data-ring]')].find(shown);
  return element ? boxOf(element) : null;
}

/** In a bubble that scrolls, scrolls a button into view, as a wheel would. */
export function showButton(root: ShadowRoot, name: string): boolean {
  const button = [...root.querySelectorAll('[data-bubble] *')].find(
    (one) =>
      one.matches('button, [role="button"], a[href], summary') && shown(one) && computeAccessibleName(one) === name,
  );
  button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return button !== undefined;
}
