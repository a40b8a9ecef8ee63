/**
 * Browsers keep what a form holds with their saved tabs: which boxes of « Fin de séance » are ticked, what an exercise was answered.
 * Every field that our own pages draw says that nobody wants that, boxes and choices too. Imported once by each page of ours.
 */
import { options } from 'preact';

const FIELDS = new Set(['input', 'select', 'textarea', 'form']);
const before = options.vnode;

options.vnode = (vnode) => {
  if (typeof vnode.type === 'string' && FIELDS.has(vnode.type))
    (vnode.props as { autocomplete?: string }).autocomplete ??= 'off';
  before?.(vnode);
};
