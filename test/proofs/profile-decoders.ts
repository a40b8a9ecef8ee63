/**
 * Decodes what browsers write compressed: LevelDB blocks (snappy) and logs, Firefox’s session files (LZ4), and values
 * of its databases.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Found } from '../support/browser/disk.ts';

/** Copies from the previous output, byte by byte, because source and destination may overlap. */
function copy(out: number[], offset: number, length: number): void {
  if (offset === 0 || offset > out.length) throw new Error('No such place.');
  for (let i = 0; i < length; i++) out.push(out[out.length - offset] as number);
}

function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
  throw new Error('No number.');
}

export function snappy(bytes: Buffer): Buffer {
  const [size, start] = varint(bytes, 0);
  const out: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const tag = bytes[at++] as number;
    const kind = tag & 3;
    if (kind === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const wide = length - 60;
        length = bytes.readUIntLE(at, wide) + 1;
        at += wide;
      }
      for (const byte of bytes.subarray(at, at + length)) out.push(byte);
      at += length;
    } else if (kind === 1) copy(out, ((tag >> 5) << 8) | (bytes[at++] as number), ((tag >> 2) & 7) + 4);
    else {
      const wide = kind === 2 ? 2 : 4;
      copy(out, bytes.readUIntLE(at, wide), (tag >> 2) + 1);
      at += wide;
    }
  }
  if (out.length !== size) throw new Error('Not whole.');
  return Buffer.from(out);
}

export function lz4(bytes: Buffer): Buffer {
  const out: number[] = [];
  let at = 0;
  const long = (first: number): number => {
    let length = first;
    for (let more = first === 15 ? 255 : 0; more === 255; length += more) more = bytes[at++] as number;
    return length;
  };
  while (at < bytes.length) {
    const token = bytes[at++] as number;
    const literal = long(token >> 4);
    for (const byte of bytes.subarray(at, at + literal)) out.push(byte);
    at += literal;
    if (at >= bytes.length) break;
    const offset = bytes.readUInt16LE(at);
    at += 2;
    copy(out, offset, long(token & 15) + 4);
  }
  return Buffer.from(out);
}

const MOZLZ4 = Buffer.from('mozLz40\0');

/** Each block in the index of a LevelDB table, decompressed. */
function table(bytes: Buffer): Buffer {
  const footer = bytes.subarray(-48);
  const block = (offset: number, size: number): Buffer => {
    const raw = bytes.subarray(offset, offset + size);
    return bytes[offset + size] === 1 ? snappy(raw) : raw;
  };
  let [, at] = varint(footer, 0);
  [, at] = varint(footer, at);
  const [from, then] = varint(footer, at);
  const index = block(from, varint(footer, then)[0]);
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  const blocks: Buffer[] = [];
  for (let entry = 0; entry < end; ) {
    const [, afterShared] = varint(index, entry);
    const [own, afterOwn] = varint(index, afterShared);
    const [length, afterLength] = varint(index, afterOwn);
    const value = index.subarray(afterLength + own, afterLength + own + length);
    const [offset, next] = varint(value, 0);
    blocks.push(block(offset, varint(value, next)[0]));
    entry = afterLength + own + length;
  }
  return Buffer.concat(blocks);
}

/** The fragments of records, concatenated, because a word may span two blocks of 32 kB. */
function log(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += 32_768) {
    const end = Math.min(block + 32_768, bytes.length);
    for (let at = block; at + 7 <= end; ) {
      const length = bytes.readUInt16LE(at + 4);
      pieces.push(bytes.subarray(at + 7, Math.min(at + 7 + length, end)));
      at += 7 + length;
    }
  }
  return Buffer.concat(pieces);
}

function values(profile: string, file: string): Buffer[] {
  const database = new DatabaseSync(join(profile, file), { readOnly: true });
  try {
    return database
      .prepare('SELECT data FROM object_data')
      .all()
      .flatMap(({ data }) => (data instanceof Uint8Array ? [snappy(Buffer.from(data))] : []));
  } finally {
    database.close();
  }
}

/** @returns the raw file, and its decoded forms */
export function opened(profile: string, { file, bytes }: Found): Found[] {
  const read = (how: string, work: () => Buffer): Found[] => {
    try {
      return [{ file: `${file} (${how})`, bytes: work() }];
    } catch {
      return [];
    }
  };
  const inside = bytes.subarray(0, 8).equals(MOZLZ4)
    ? read('LZ4', () => lz4(bytes.subarray(12)))
    : /\.ldb$/.test(file)
      ? read('snappy', () => table(bytes))
      : /\/\d+\.log$/.test(file)
        ? read('log', () => log(bytes))
        : /\/idb\/[^/]*\.sqlite$/.test(file)
          ? read('values', () => Buffer.concat(values(profile, file)))
          : [];
  return [{ file, bytes }, ...inside];
}
