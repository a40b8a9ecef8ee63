/**
 * How long a browser may take to answer, in ms. It is six times as long in the long form of the proofs, which opens
 * hundreds of browsers, for an hour or more, beside other work. One slow answer must not end the run. A real fault
 * fails with either value.
 */
export const patience = (time: number): number => (process.env.PROOFS === 'long' ? 6 * time : time);
