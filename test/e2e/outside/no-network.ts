/** Runs a program where there is no network at all: a network namespace of its own, in which only loopback is up. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { env, execPath } from 'node:process';

/** Set inside of it. */
const mark = 'YEARSPAN_NO_NETWORK';
export const isWithoutNetwork = env[mark] !== undefined;

/** A namespace starts with loopback down. Perl is part of every Debian; 0x8914 is SIOCSIFFLAGS, 0x41 IFF_UP and IFF_RUNNING. */
const loopbackUp =
  'ip link set lo up 2>/dev/null ||' +
  ` perl -e 'socket(my $s, 2, 2, 0); my $lo = pack("a16 s x22", "lo", 0x41);` +
  ` ioctl($s, 0x8914, $lo) or die "lo stays down: $!"'`;

/** How to enter one: as root, or as root of a user namespace. */
const ways: readonly (readonly string[])[] = [['--net'], ['--map-root-user', '--net']];

export interface WayIn {
  /** Undefined where this machine does not let us. */
  readonly way?: readonly string[];
  /** What was tried and what it said. */
  readonly refusals: readonly string[];
}

export function findWayIn(): WayIn {
  const refusals: string[] = [];
  for (const way of ways) {
    const { status, stderr, error } = spawnSync('unshare', [...way, 'sh', '-c', loopbackUp], {
      encoding: 'utf8',
    });
    if (status === 0) return { way, refusals };
    refusals.push(`unshare ${way.join(' ')}: ${error?.message ?? stderr.trim()}`);
  }
  return { refusals };
}

export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs Node with `args` in there, to its end. */
export async function runWithoutNetwork(
  way: readonly string[],
  args: readonly string[],
  extraEnv: Readonly<Record<string, string>>,
): Promise<Ended> {
  const script = `${loopbackUp} && exec "$@"`;
  const child = spawn('unshare', [...way, 'sh', '-c', script, 'sh', execPath, ...args], {
    env: { ...env, ...extraEnv, [mark]: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status: status ?? 1, output };
}

export interface Surroundings {
  /** Interfaces that are up and have an address. */
  readonly interfaces: readonly string[];
  /** Routes of IPv4 in the kernel's table, without its head. */
  readonly routes: readonly string[];
  /** What became of a connection to an address outside. */
  readonly outside: string;
}

/** 192.0.2.1 is kept for documentation (RFC 5737): nobody answers there, but only without a network is there no way. */
export async function surroundings(): Promise<Surroundings> {
  const [, ...routes] = (await readFile('/proc/net/route', 'utf8')).trim().split('\n');
  const socket = connect({ host: '192.0.2.1', port: 80, timeout: 1000 });
  const outside = await new Promise<string>((resolve) => {
    socket.once('connect', () => {
      resolve('connected');
    });
    socket.once('timeout', () => {
      resolve('no answer');
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code ?? 'error');
    });
  });
  socket.destroy();
  return { interfaces: Object.keys(networkInterfaces()), routes, outside };
}
