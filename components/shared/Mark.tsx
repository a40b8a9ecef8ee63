/** The logo: two rounded shapes side by side, of almost the same height. */
export const Mark = () => (
  <svg class="mark" width="38" height="30" viewBox="0 0 38 30" aria-hidden="true">
    <rect x="1.5" y="6" width="16" height="22" rx="8" fill="var(--ink)" />
    <rect x="20.5" y="2" width="16" height="26" rx="8" fill="#ffd21f" stroke="var(--ink)" stroke-width="3" />
  </svg>
);
