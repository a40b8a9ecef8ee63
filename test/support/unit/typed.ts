/** A trap: a field in which a person has typed, which throws as soon as its text is read. */
const OF_THE_FIELD = [
  'value',
  'valueAsNumber',
  'valueAsDate',
  'defaultValue',
  'textContent',
  'innerText',
  'innerHTML',
  'selectedIndex',
  'selectedOptions',
  'files',
];
const OF_ITS_TEXT = ['nodeValue', 'data', 'textContent', 'wholeText'];

const trap = (node: Node, names: string[]): void => {
  for (const name of names)
    Object.defineProperty(node, name, {
      configurable: true,
      get() {
        throw new Error(`« ${name} » of a field was read`);
      },
    });
};

export function typedIn<E extends Element>(field: E, text: string): E {
  if (field.localName !== 'input') {
    const typed = new Text(text);
    field.append(typed);
    trap(typed, OF_ITS_TEXT);
  }
  trap(field, OF_THE_FIELD);
  return field;
}
