/** Explains a glossary word in place. */
export const Meaning = ({ word, text }: { word: string; text: string }) => (
  <p class="meaning">
    <strong>{capital(word)}.</strong> {text}
  </p>
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
