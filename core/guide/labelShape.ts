/**
 * The signs that some words are not a label: an address, a telephone or file number, letters of another script. Every
 * check uses this one file.
 */

/** A colon without spaces around it begins an address (« javascript:… »); French puts a space before a colon. */
export const hasAddress = (text: string): boolean => /[@\\<>{}]|:\/\/|www\.|\p{L}:\S/iu.test(text);

/** Two digits next to each other, whatever separates them in a telephone or file number. */
export const hasNumber = (text: string): boolean => /\p{N}[\s./-]*\p{N}/u.test(text);
