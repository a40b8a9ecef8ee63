/**
 * The smallest numbers that are exported. Exports are rounded (rounding.ts); these two remain the minimum of a policy's
 * `k`.
 */
export const MIN_COUNT_STRUCTURE = 5;
/** For anything published. */
export const MIN_COUNT_PUBLIC = 11;
