import { drawnText, elements } from './walk.ts';

/** The error messages of the page that a screen reader would announce at once. */
export const alerts = (): string[] =>
  [...elements(document)]
    .filter(
      (element) => element.getAttribute('role') === 'alert' && element.checkVisibility({ visibilityProperty: true }),
    )
    .map((element) => drawnText(element).trim())
    .filter((text) => text !== '');

/**
 * The headings, for a person who checks where they are, and a line that says when a button is grey, which anyone sees.
 */
export const headings = (): string[] => [
  ...[...elements(document)]
    .filter((element) => /^h[1-3]$/.test(element.localName) || element.getAttribute('role') === 'heading')
    .map((element) => drawnText(element).trim()),
  ...([...elements(document)].some(
    (element) => element.matches('button:disabled,[role=button][aria-disabled=true]') && element.checkVisibility(),
  )
    ? ['Un bouton est gris.']
    : []),
];
