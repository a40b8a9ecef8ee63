import { drawnText, elements } from './walk.ts';

/** The papers as a person reads them on the screen: a label, then its value. */
export function papers(): Record<string, string> {
  const found: Record<string, string> = {};
  const keep = (label: string, value: string) => {
    if (label.trim() && value.trim()) found[label.trim()] ??= value.trim();
  };
  for (const element of elements(document)) {
    const text = drawnText(element);
    const next = element.nextElementSibling;
    if (element.localName === 'dt' && next?.localName === 'dd') keep(text, drawnText(next));
    else if (element.localName === 'th' && next?.localName === 'td') keep(text, drawnText(next));
    else if (element.children.length === 0 && /^(p|li|div|span)$/.test(element.localName)) {
      const line = text.match(/^([^:]{2,60})\s:\s(.+)$/);
      if (line) keep(line[1] as string, line[2] as string);
    }
  }
  return found;
}
