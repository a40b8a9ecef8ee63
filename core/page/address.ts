/** Matches addresses of the pages of a site against the guides' rules, in linear time, whatever the address holds. */
import type { PageRule } from '../guide/guide.ts';

/** Matches `connect.caf.fr/connexionappli/*#/login*` against an address without its query. `*` stands for anything. */
export function fits(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, hash } = new URL(address);
  const [path = '', anchor] = pattern.split('#');
  const place = host + pathname;
  const [inside = ''] = hash.slice(1).split('?', 1);
  return (
    protocol === 'https:' &&
    (like(path, place) || (place.endsWith('/') && like(path, place.slice(0, -1)))) &&
    (anchor === undefined || like(anchor, inside))
  );
}

/**
 * Finds each part between two stars at its first occurrence after the part before. Where stars are the only wildcard,
 * that is enough.
 */
function like(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}

/** The query says which procedure it is: `codePrestation=`. Some sites write it in the part after « # ». */
function asks(query: Record<string, string> | undefined, address: string): boolean {
  if (!query) return true;
  const { searchParams, hash } = new URL(address);
  const inside = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?')) : '');
  return Object.entries(query).every(([name, value]) =>
    [searchParams.get(name), inside.get(name)].some((given) => given !== null && like(value, given)),
  );
}

/** @returns how precisely the rule matches this address; undefined when it does not */
export function precisionOf(rule: PageRule, address: string): number | undefined {
  const fitting = rule.url.filter((pattern) => fits(pattern, address));
  if (!fitting.length || !asks(rule.query, address)) return undefined;
  return (
    Math.max(...fitting.map((pattern) => pattern.replaceAll('*', '').length)) +
    Object.entries(rule.query ?? {}).join('').length
  );
}
