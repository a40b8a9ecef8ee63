/** What a server of the set of pages answers: a page, a redirect (to be served as a 303), or null for a 404. */
export type Answer = { html: string; headers?: Record<string, string> } | { redirect: string } | null;
/** `path` includes the query string. The functions are stateless, so what must persist is in the query. */
export type Serve = (path: string, method: string) => Answer;
export type Site = Record<string, Serve>;

export interface Page {
  title: string;
  body: string;
  /** Attributes of `<body>`, as written in HTML. */
  attributes?: string;
  style?: string;
  /** Attributes of `<html>`, beside `lang`. */
  root?: string;
}

/**
 * One neutral style for all the pages: the tests are about the structure of the DOM, and never about the look of the
 * State's sites.
 */
const BASE_STYLE = `
*,*::before,*::after{box-sizing:border-box}
body{margin:0;font:16px/1.5 sans-serif;color:#222;background:#fff}
main,.bande{max-width:68rem;margin:0 auto;padding:16px}
header,footer{background:#eef1f5;padding:8px 16px}
header ul,nav ul,footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:0;padding:0}
footer{margin-top:60px;padding:24px 16px}
button,.btn,.fr-btn{font:inherit;padding:9px 16px;border:1px solid #345;background:#f6f8fa;color:#123;cursor:pointer;text-decoration:none;display:inline-block}
input,select,textarea{font:inherit;padding:7px 9px;border:1px solid #667;max-width:100%}
label{display:inline-block;margin-top:8px}
fieldset{border:1px solid #ccd;margin:14px 0}
.invisible-a11y,.sr-only,.fr-sr-only,.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0;padding:0}
.colonnes{display:flex;gap:32px;align-items:flex-start}.colonnes>aside{flex:0 0 15rem}.colonnes>:first-child{flex:1;min-width:0}
.bandeau-fixe{position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:3px solid #345;padding:14px 20px;z-index:50}
.bloc{border:1px solid #ccd;padding:14px;margin:14px 0}
.erreur{color:#a00;font-weight:700}
[hidden]{display:none!important}
@media(max-width:600px){.colonnes{display:block}}
`;

/** A whole document. Keep the comment in it, so that nobody takes a saved copy for the real site. */
export function page({ title, body, attributes = '', style = '', root = '' }: Page): { html: string } {
  return {
    html: `<!doctype html>
<!-- Page factice des tests de Faire avec. Ce n’est pas le site officiel. Rien n’est envoyé. -->
<html lang="fr" ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${BASE_STYLE}${style}</style>
</head>
<body ${attributes}>
${body}
</body>
</html>`,
  };
}

/** `[address, words]` pairs as list items: menus, footers, asides. */
export function links(pairs: readonly (readonly [string, string])[], classes = { item: '', link: '' }): string {
  return pairs
    .map(([href, words]) => `<li class="${classes.item}"><a class="${classes.link}" href="${href}">${words}</a></li>`)
    .join('\n');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The requested address, parsed. The host is a placeholder, because a server function knows only its own. */
export function asked(path: string): { pathname: string; query: URLSearchParams } {
  const url = new URL(path, 'https://hote.invalid');
  return { pathname: url.pathname, query: url.searchParams };
}

/** A harmless file to download: a text that says what it is. */
export function file(words: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`EXERCICE. ${words}`)}`;
}
