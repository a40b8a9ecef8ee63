/**
 * French no-break spaces inside « » and before : ; ? ! They are written here once, so that sentences stay legible in
 * the source.
 */
export const french = (text: string): string => text.replace(/(«) | (?=[»:;?!])/g, (_, quote = '') => `${quote}\u00A0`);
