/**
 * `npm run bench:pool` generates the exports of 4,000 structures × 12 months and pools them. In the same run, a plain
 * DuckDB load of the same files serves as a reference. Each runs in its own process, so that its peak of memory is its
 * own. Writes results.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { writeExports } from './exports.ts';

const structures = Number(process.argv[2] ?? 4000);
const months = Number(process.argv[3] ?? 12);
const folder = mkdtempSync(join(tmpdir(), 'faire-avec-bench-'));

interface Measure {
  rows: number;
  seconds: number;
  processor: number;
  megabytes: number;
  note: string;
}

function measure(task: string): Measure {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'task.ts'), task, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${task} failed`);
  const found = JSON.parse(child.stdout) as Measure;
  console.log(
    `${task}: ${found.rows} rows, ${found.seconds.toFixed(1)} s (${found.processor.toFixed(1)} s of processor), peak ${found.megabytes} MB. ${found.note}`,
  );
  return found;
}

const n = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

try {
  const started = Date.now();
  const { files, rows, bytes } = writeExports(folder, structures, months);
  console.log(
    `${n(files)} files, ${n(rows)} rows, ${n(bytes / 1e6)} MB written in ${n((Date.now() - started) / 1000)} s`,
  );
  // The first run reads cold files, so each is run twice, in alternation, and both runs are reported.
  const names = ['load', 'pool', 'load', 'pool', 'network'] as const;
  const results = names.map((task) => ({ task, ...measure(task) }));
  const said = {
    load: 'plain DuckDB `read_json` into a table',
    pool: '`npm run pool`',
    network: '`npm run pool -- --reseau`, Parquet and xAPI too, 50 structures',
  };
  const lines = results.map(({ task, seconds, processor, megabytes, note, rows: counted }) =>
    [
      '',
      said[task],
      n(counted),
      n(seconds, 1),
      n(processor, 1),
      n(counted / seconds),
      n(counted / processor),
      n(megabytes),
      note,
      '',
    ]
      .join(' | ')
      .trim(),
  );
  const best = (what: 'seconds' | 'processor') => {
    const of = (task: string) =>
      Math.min(...results.filter((result) => result.task === task).map((result) => result[what]));
    return n(of('pool') / of('load'), 2);
  };
  const text = `# Pooling, measured

\`npm run bench:pool\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${n(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load average ${n(loadavg()[2] ?? 0)} over the last quarter of an hour.

${n(structures)} structures × ${months} months: ${n(files)} files, ${n(rows)} rows, ${n(bytes / 1e6)} MB of JSON, made by a seeded generator. Each line is a process of its own, on the same files.

| | rows | seconds, clock | seconds, processor | rows per second, clock | rows per second, processor | peak memory, MB | |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}

Best of two: pooling takes ${best('seconds')} times the plain load on the clock, ${best('processor')} times in processor time (other sessions share these two cores: the second figure is the steadier). Pooling reads, checks every row against the schema, refuses overlaps, adds up with margins, and writes the tables and the report; the plain load only reads.
`;
  writeFileSync(
    join(import.meta.dirname, structures === 4000 && months === 12 ? 'results.md' : '../../../.output/bench-pool.md'),
    text,
  );
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
