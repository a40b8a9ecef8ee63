/**
 * The strongest reader of published tables: knows which export is in which row, knows that ends and durations add up to
 * the same uses, knows the zeros of what was given, and combines everything linearly. Over a prime field, so exactly.
 */
const PRIME = 1_000_003;

const inverse = (value: number): number => {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
};

/** A sum of true cells: cell → coefficient. */
export type Sum = Map<string, number>;
export const sumOf = (cells: Iterable<string>): Sum => new Map([...cells].map((cell) => [cell, 1]));

export class Attack {
  private readonly basis = new Map<string, Sum>();

  /** What is left of a sum once all that is known has been taken away. Empty: it can be computed. */
  private reduce(sum: Sum): Sum {
    const rest = new Map(
      [...sum].map(([cell, value]) => [cell, ((value % PRIME) + PRIME) % PRIME] as const).filter(([, value]) => value),
    );
    for (;;) {
      const pivot = [...rest.keys()].find((cell) => this.basis.has(cell));
      if (pivot === undefined) return rest;
      const factor = rest.get(pivot) ?? 0;
      for (const [cell, value] of this.basis.get(pivot) as Sum) {
        const left = ((((rest.get(cell) ?? 0) - factor * value) % PRIME) + PRIME) % PRIME;
        if (left) rest.set(cell, left);
        else rest.delete(cell);
      }
    }
  }

  learn(sum: Sum): void {
    const rest = this.reduce(sum);
    const [pivot] = rest.keys();
    if (pivot === undefined) return;
    const factor = inverse(rest.get(pivot) ?? 1);
    const row = new Map([...rest].map(([cell, value]) => [cell, (value * factor) % PRIME]));
    // Reduced echelon: no other row holds this pivot, so that taking away always ends.
    for (const [other, known] of this.basis) {
      const share = known.get(pivot);
      if (!share) continue;
      const cleared = new Map(known);
      for (const [cell, value] of row) {
        const left = ((((cleared.get(cell) ?? 0) - share * value) % PRIME) + PRIME) % PRIME;
        if (left) cleared.set(cell, left);
        else cleared.delete(cell);
      }
      this.basis.set(other, cleared);
    }
    this.basis.set(pivot, row);
  }

  finds(sum: Sum): boolean {
    return this.reduce(sum).size === 0;
  }
}
