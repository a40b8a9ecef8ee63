/**
 * How long a browser is given to answer, ms: six times as long in the long form of the proofs. It opens hundreds of browsers, for an
 * hour or more beside other work: one that is slow once must not end it. A fault is a fault in either time.
 */
export const patience = (time: number): number => (process.env.PROOFS === 'long' ? 6 * time : time);
