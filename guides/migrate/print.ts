/** A value as JSON, laid out as the content files are: on one line where it fits, so that a difference stays small. */
const WIDTH = 150;

const inline = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value);
  if (!entries.length) return '{}';
  return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`).join(', ')} }`;
};

export function print(value: unknown, indent = '', used = 0): string {
  const short = inline(value);
  const whole = indent === '' || indent.length + used + short.length > WIDTH;
  if (typeof value !== 'object' || value === null || !whole) return short;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((one) => deeper + print(one, deeper)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, inner]) => {
    const name = `${JSON.stringify(key)}: `;
    return deeper + name + print(inner, deeper, name.length);
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
