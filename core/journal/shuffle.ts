/** Fisher-Yates with the system's randomness: a predictable order could be reversed from the disk. */
export function shuffled<T>(list: readonly T[]): T[] {
  const result = [...list];
  const dice = crypto.getRandomValues(new Uint32Array(result.length));
  for (let i = result.length - 1; i > 0; i--) {
    const j = (dice[i] ?? 0) % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
