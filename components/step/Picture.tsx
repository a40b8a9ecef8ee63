/** A picture beside text, and never alone: it is hidden from screen readers. */
export const Picture = ({ path }: { path: string }) => (
  <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);
