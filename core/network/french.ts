/** French spaces that do not break: inside « », and before : ; ? ! Written once here, so that sentences stay legible in the source. */
export const french = (text: string): string => text.replace(/(«) | (?=[»:;?!])/g, (_, quote = '') => `${quote}\u00A0`);
