/** The text of a control, split at the beginning and end of each element. Linear in the text, which is bounded (name.ts). */
import { HELP_TAGS, isLigature, isMarkedHelp, isTitled, PICTURE_NAME } from './helpMarks.ts';
import { LONGEST_NAME, UNSPOKEN } from './name.ts';

const PRESSABLE = 'a[href],button,[role=button],[role=link]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const BLOCK =
  /^(p|div|ul|ol|li|dl|dd|dt|section|article|header|footer|h[1-6]|table|tr|td|br|hr|figure|figcaption|blockquote)$/;

export interface Piece {
  text: string;
  help: boolean;
  /** The elements around it that mark it as help. */
  by: readonly Element[];
  /** On a line of its own, before or after. */
  block: boolean;
  heading: boolean;
}

/** Few controls hold more pieces; what holds more is a part of the page. */
const MOST_PIECES = 60;

export function piecesOf(root: Element, described: Set<string>): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  const walk = (node: Node, by: readonly Element[], block: boolean, heading: boolean, deep: number): void => {
    if (deep > 12) return;
    // A slot shows what it was given, or else what stands in it.
    const given = (node as HTMLSlotElement).assignedNodes?.() ?? [];
    for (const child of given.length ? given : node.childNodes) {
      if (length >= LONGEST_NAME || pieces.length >= MOST_PIECES) break;
      if (child.nodeType === 3) {
        const text = (child.nodeValue ?? '').slice(0, LONGEST_NAME);
        if (!text.trim()) {
          // Text of two elements with a space between them is two words.
          const last = pieces.at(-1);
          if (last && text) last.text += ' ';
          continue;
        }
        length += text.length;
        pieces.push({
          text,
          help: by.length > 0,
          by,
          block: block && child === (given[0] ?? node.firstChild),
          heading,
        });
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (element.matches(`${UNSPOKEN},script,style,template,noscript,input,select,textarea`)) continue;
        if (element.localName === 'img' || element.getAttribute('role') === 'img') {
          const text = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
          const around = PICTURE_NAME.test(text.trim()) ? [...by, element] : by;
          if (text.trim())
            pieces.push({ text: ` ${text} `, help: around.length > 0, by: around, block: false, heading });
          continue;
        }
        const isBlock = BLOCK.test(element.localName);
        if (element.localName === 'br') {
          pieces.push({ text: ' ', help: false, by: [], block: true, heading });
          continue;
        }
        const isHelp =
          isMarkedHelp(element) ||
          element.matches(HELP_TAGS) ||
          (element.id !== '' && described.has(element.id)) ||
          (element !== root && root.localName === 'label' && element.matches(PRESSABLE)) ||
          isLigature(element, element.textContent?.slice(0, 60) ?? '');
        const before = pieces.length;
        walk(
          element.localName === 'slot' ? element : (element.shadowRoot ?? element),
          isHelp ? [...by, element] : isTitled(element) ? by.filter((one) => one.matches(HELP_TAGS)) : by,
          isBlock,
          heading || element.matches(HEADING),
          deep + 1,
        );
        const first = pieces[before];
        if (first && isBlock) {
          first.block = true;
          first.text = ` ${first.text}`;
          (pieces.at(-1) as Piece).text += ' ';
        }
      }
    }
  };
  walk(root, [], false, false, 0);
  // What holds all of the words is not a help beside them: « error » or « chip » then tells how the control looks.
  const [first] = pieces;
  const around = first?.by.filter((one) => pieces.every(({ by, text }) => by.includes(one) || !text.trim())) ?? [];
  if (around.length) for (const piece of pieces) piece.help = piece.by.some((one) => !around.includes(one));
  return pieces;
}
