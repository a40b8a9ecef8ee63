/** HTML as text. The words of a practice site are escaped, and HTML that is already drawn is not. */
export type Html = string;

export const esc = (words: string): Html =>
  words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** `attrs({ type: 'radio', checked: true, title: undefined })` → ` type="radio" checked` */
export const attrs = (all: Record<string, string | number | boolean | undefined>): Html =>
  Object.entries(all)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${esc(`${value}`)}"`,
    )
    .join('');
