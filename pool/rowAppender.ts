import { type DuckDBAppender, DuckDBDataChunk, INTEGER } from '@duckdb/node-api';

/** DuckDB's own vector size: a chunk cannot be larger. */
const CHUNK = 2048;

/** Which export, which fact of which step: positions in the dictionaries beside it (networkRows.ts). */
export const columns = ['export', 'cle', 'nombre'];

/** Collects rows for a table, one chunk at a time. */
export class RowAppender {
  private readonly buffer: number[][] = columns.map(() => []);
  private readonly appender: DuckDBAppender;

  constructor(appender: DuckDBAppender) {
    this.appender = appender;
  }

  push(...row: number[]): void {
    for (const [i, column] of this.buffer.entries()) column.push(row[i] ?? 0);
    if ((this.buffer[0]?.length ?? 0) >= CHUNK) this.flush();
  }

  flush(): void {
    const rows = this.buffer[0]?.length ?? 0;
    if (!rows) return;
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER], rows);
    chunk.setColumns(this.buffer);
    this.appender.appendDataChunk(chunk);
    for (const column of this.buffer) column.length = 0;
  }

  close(): void {
    this.flush();
    this.appender.closeSync();
  }
}
