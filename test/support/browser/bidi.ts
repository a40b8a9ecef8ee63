/** A minimal WebDriver BiDi client: it sends a command and receives its answer. */
export interface Bidi {
  send<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
}

interface Message {
  id?: number;
  type: string;
  result?: unknown;
  error?: string;
  message?: string;
}

export async function connect(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Pas de réponse à ${url}.`));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data) as Message;
    const asked = waiting.get(answer.id ?? -1);
    if (!asked) return;
    waiting.delete(answer.id as number);
    if (answer.type === 'success') asked.resolve(answer.result);
    else asked.reject(new Error(`${answer.error}: ${answer.message}`));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Le navigateur a fermé la conversation.'));
    waiting.clear();
  };
  let last = 0;
  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('Le navigateur est fermé.'));
      waiting.set(++last, { resolve: resolve as (value: unknown) => void, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send };
}

/** The keys without a character, with their WebDriver code points. */
const keys: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Space: ' ',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  End: '\uE010',
  Home: '\uE011',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  F5: '\uE035',
  F6: '\uE036',
};

export interface Context {
  context: string;
  url: string;
  children: Context[];
}
export interface Node {
  sharedId?: string;
  value?: { shadowRoot?: Node | null };
}
export interface Answer {
  type: string;
  result: Node & { value?: unknown };
  exceptionDetails?: { text: string };
}

export const tree = async (bidi: Bidi, params: object = {}) =>
  (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;

/** The value of an expression, as JSON. */
export async function evaluate(bidi: Bidi, context: string, expression: string): Promise<string> {
  const whole = `(async () => JSON.stringify(await (${expression})) ?? 'null')()`;
  return answered(
    await bidi.send<Answer>('script.evaluate', { expression: whole, target: { context }, awaitPromise: true }),
  );
}

export function answered(answer: Answer): string {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return String(answer.result.value);
}

const at = (x: number, y: number) => ({ x: Math.round(x), y: Math.round(y) });
const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** Real input, as WebDriver actions. */
export const gestures = {
  move: (x: number, y: number) => [{ type: 'pointerMove', ...at(x, y) }],
  click: (x: number, y: number) => [
    { type: 'pointerMove', ...at(x, y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
  wheel: (x: number, y: number, by: number) => [{ type: 'scroll', ...at(x, y), deltaX: 0, deltaY: Math.round(by) }],
  type: (text: string) => [...text].flatMap((letter) => [down(letter), up(letter)]),
  press(key: string) {
    const values = key.split('+').map((one) => keys[one] ?? one);
    return [...values.map(down), ...values.toReversed().map(up)];
  },
};
