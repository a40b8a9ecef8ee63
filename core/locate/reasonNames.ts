/** Why an element is the right one besides its words, by name: kinds, never words of a page. */
export const reasonNames = ['role', 'region', 'under', 'destination', 'field', 'hint'] as const;
export type ReasonName = (typeof reasonNames)[number];

/** What a verification notes of an element that was found: the author's variant, by its number, and the reasons that held. */
export interface Witness {
  /** None where it only resembles them. */
  variant?: number | undefined;
  reasons: ReasonName[];
}
