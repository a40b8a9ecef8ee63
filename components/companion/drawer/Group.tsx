import type { ComponentChildren } from 'preact';

/** A named group of actions that have the same purpose. */
export const Group = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <fieldset class="places">
    <legend>{name}</legend>
    {children}
  </fieldset>
);
