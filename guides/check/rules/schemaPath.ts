/** `$schema` leads to the published schema, with which an editor completes and checks the file. */
import type { DataRule } from './rule.ts';

export const schemaPath =
  (kind: string): DataRule =>
  (data, { id }) => {
    const path = data && typeof data === 'object' ? (data as Record<string, unknown>).$schema : undefined;
    const right = `${id ? id.replace(/[^/]+/g, '..') : '.'}/schema/${kind}.schema.json`;
    return path === undefined || path === right || typeof path !== 'string'
      ? []
      : [{ path: ['$schema'], what: `écrivez «\u00A0${right}\u00A0»\u00A0: c’est ce qui aide l’éditeur de texte.` }];
  };
