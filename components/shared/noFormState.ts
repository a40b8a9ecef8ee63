/**
 * Browsers save the state of forms with their tabs: which boxes of « Fin de séance » are ticked, what was answered in
 * an exercise. Every field of our own pages turns this off, including checkboxes and radios. Each page of ours imports
 * it once.
 */
import { options } from 'preact';

const FIELDS = new Set(['input', 'select', 'textarea', 'form']);
const before = options.vnode;

options.vnode = (vnode) => {
  if (typeof vnode.type === 'string' && FIELDS.has(vnode.type))
    (vnode.props as { autocomplete?: string }).autocomplete ??= 'off';
  before?.(vnode);
};
