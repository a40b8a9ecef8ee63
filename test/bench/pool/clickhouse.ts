/**
 * Two ClickHouse servers on this machine's loopback interface, from Debian's own package (18.16), in their own folder.
 * They are started and stopped here as processes, and nothing in the system's configuration is read or changed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const installLine = 'apt-get install --no-install-recommends clickhouse-server clickhouse-client';
export const installed = (): boolean =>
  ['clickhouse-server', 'clickhouse-client'].every((name) => spawnSync('which', [name]).status === 0);

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

const users = `<yandex>
  <profiles><default><max_memory_usage>2000000000</max_memory_usage></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>`;

const config = (home: string, [tcp, http, inter]: readonly number[], shards: readonly number[]) => `<yandex>
  <logger><level>warning</level><log>${home}/server.log</log><errorlog>${home}/error.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <tcp_port>${tcp}</tcp_port><http_port>${http}</http_port><interserver_http_port>${inter}</interserver_http_port>
  <path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
  <users_config>${home}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>134217728</mark_cache_size>
  <remote_servers><reseau>
    ${shards.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join('\n    ')}
  </reseau></remote_servers>
</yandex>`;

export class ClickHouse {
  readonly port: number;
  private readonly home: string;
  private child: ChildProcess | null = null;

  private constructor(home: string, port: number) {
    [this.home, this.port] = [home, port];
  }

  /** Starts as many servers as requested. Each is a shard of one cluster, « reseau ». */
  static async cluster(folder: string, count: number): Promise<ClickHouse[]> {
    const ports = await freePorts(3 * count);
    const of = (at: number) => ports.slice(3 * at, 3 * at + 3);
    const shards = Array.from({ length: count }, (_, at) => of(at)[0] ?? 0);
    const servers = shards.map((port, at) => {
      const home = join(folder, `serveur-${at + 1}`);
      for (const inner of ['data', 'tmp']) mkdirSync(join(home, inner), { recursive: true });
      writeFileSync(join(home, 'users.xml'), users);
      writeFileSync(join(home, 'config.xml'), config(home, of(at), shards));
      return new ClickHouse(home, port);
    });
    for (const server of servers) await server.start();
    return servers;
  }

  async start(): Promise<void> {
    this.child = spawn('clickhouse-server', [`--config-file=${this.home}/config.xml`], { stdio: 'ignore' });
    // The server does not announce when it is ready, so it is queried until it answers or has ended.
    while (this.child.exitCode === null) if ((await this.tell('SELECT 1')).ok) return;
    throw new Error(`ClickHouse ended before it answered: see ${this.home}/error.log`);
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  async tell(query: string, file?: string, ...options: string[]): Promise<{ ok: boolean; out: string }> {
    const client = spawn('clickhouse-client', [
      '--host=127.0.0.1',
      `--port=${this.port}`,
      `--query=${query}`,
      ...options,
    ]);
    const ended = once(client, 'exit');
    if (file) createReadStream(file).pipe(client.stdin);
    else client.stdin.end();
    // A server that stops during a command closes the pipe. The server's answer reports it, and not the pipe error.
    client.stdin.on('error', () => {});
    const [out, error] = await Promise.all([text(client.stdout), text(client.stderr)]);
    const [code] = await ended;
    return { ok: code === 0, out: code === 0 ? out : error };
  }

  /** @throws what the server answered */
  async ask(query: string, file?: string, ...options: string[]): Promise<string> {
    const { ok, out } = await this.tell(query, file, ...options);
    if (!ok) throw new Error(out);
    return out;
  }
}
