/** What gives away that words are no label: an address, a number to call or of a file, letters of another script. One place for all who ask. */

/** Glued on both sides, a colon begins an address (« javascript:… »); French puts a space there. */
export const hasAddress = (text: string): boolean => /[@\\<>{}]|:\/\/|www\.|\p{L}:\S/iu.test(text);

/** A digit beside another, whatever stands between them in a number of a phone or of a file. */
export const hasNumber = (text: string): boolean => /\p{N}[\s./-]*\p{N}/u.test(text);
