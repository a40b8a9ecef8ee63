/** Two windows on one screen, in CSS px. Chromium makes none narrower than 500. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const MIN_WINDOW_WIDTH = 500;

/** The screen cut in two, left and right; null where two windows do not fit. */
export function splitScreen({ left, top, width, height }: Box): [Box, Box] | null {
  const half = Math.floor(width / 2);
  if (half < MIN_WINDOW_WIDTH) return null;
  return [
    { left, top, width: half, height },
    { left: left + half, top, width: width - half, height },
  ];
}
