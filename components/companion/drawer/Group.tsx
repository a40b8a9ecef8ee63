import type { ComponentChildren } from 'preact';

/** Actions that serve the same thing, under its name. */
export const Group = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <fieldset class="places">
    <legend>{name}</legend>
    {children}
  </fieldset>
);
