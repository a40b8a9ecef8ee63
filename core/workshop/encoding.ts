/** Packs numbers of known ranges into one number, and reads them back in the same order, without rounding. */
export class Packer {
  private value = 0n;
  private range = 1n;

  /** @throws {RangeError} when the number is out of its range: a fault of ours, never of the person */
  put(number: number, range: number): this {
    if (!Number.isInteger(number) || number < 0 || number >= range)
      throw new RangeError(`${number} is not below ${range}`);
    this.value += BigInt(number) * this.range;
    this.range *= BigInt(range);
    return this;
  }

  /** How many values the packed number can distinguish so far. */
  get size(): bigint {
    return this.range;
  }

  /** Null when it holds more than `capacity` values. */
  within(capacity: bigint): bigint | null {
    return this.range <= capacity ? this.value : null;
  }
}

export class Unpacker {
  private value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }

  take(range: number): number {
    const number = this.value % BigInt(range);
    this.value /= BigInt(range);
    return Number(number);
  }

  /** True when nothing is left; a value that no programme could have written leaves something. */
  get isEmpty(): boolean {
    return this.value === 0n;
  }
}
