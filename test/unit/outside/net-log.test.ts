/** Lines as Chromium 156 writes them, of a page that leaks; addresses of the machine are those kept for documentation. */
import { describe, expect, test } from 'vitest';
import { elsewhere, signInAddress } from '../../e2e/outside/elsewhere.ts';
import { readLines } from '../../e2e/outside/net-log.ts';

const origin = 'http://localhost:35505';
const doors = ['127.0.0.1:35505', '[::1]:35505'];
const types = {
  HOST_RESOLVER_MANAGER_REQUEST: 5,
  HOST_RESOLVER_MANAGER_JOB: 12,
  TCP_CONNECT_ATTEMPT: 52,
  SOCKET_BYTES_SENT: 84,
  UDP_CONNECT: 96,
  UDP_BYTES_SENT: 99,
  URL_REQUEST_START_JOB: 136,
  HTTP_STREAM_JOB_CONTROLLER: 196,
  DNS_TRANSACTION: 484,
} as const;

type Params = Readonly<Record<string, unknown>>;

function line(type: keyof typeof types, id: number, params?: Params): string {
  const source = { id, start_time: '51886909', type: 24 };
  return `${JSON.stringify({ params, phase: params === undefined ? 2 : 1, source, time: '51886911', type: types[type] })},`;
}

const head = [`${JSON.stringify({ constants: { logEventTypes: types } }).slice(0, -1)},`, '"events": ['];

const atHome = [
  line('HTTP_STREAM_JOB_CONTROLLER', 16, { is_preconnect: true, url: `${origin}/` }),
  line('TCP_CONNECT_ATTEMPT', 22, { address: '[::1]:35505' }),
  line('TCP_CONNECT_ATTEMPT', 22),
  line('TCP_CONNECT_ATTEMPT', 23, { address: '127.0.0.1:35505' }),
  line('URL_REQUEST_START_JOB', 24, { initiator: 'not an origin', method: 'GET', url: `${origin}/` }),
  line('URL_REQUEST_START_JOB', 25, { initiator: origin, method: 'GET', url: `${origin}/assets/a.js` }),
  line('URL_REQUEST_START_JOB', 25),
  line('SOCKET_BYTES_SENT', 23, { byte_count: 645 }),
  line('HOST_RESOLVER_MANAGER_REQUEST', 2, { host: origin }),
];
const ofBrowser = [
  line('UDP_CONNECT', 21, { address: '[2001:4860:4860::8888]:443' }),
  line('UDP_CONNECT', 21),
  line('URL_REQUEST_START_JOB', 15, {
    initiator: 'not an origin',
    method: 'POST',
    url: `${signInAddress}/ListAccounts?json=standard`,
  }),
  line('HOST_RESOLVER_MANAGER_REQUEST', 2, { host: signInAddress }),
];

const seen = async (...lines: readonly string[]) =>
  elsewhere(await readLines([...head, ...lines]), { origin, doors });

describe('the log of the network stack', () => {
  test('of a page that stays at home names nobody else', async () => {
    const log = await readLines([...head, ...atHome, ...ofBrowser]);
    expect(log.events).toBe(13);
    expect(log.requests).toHaveLength(3);
    const { browsersOwn, ...rest } = elsewhere(log, { origin, doors });
    expect(rest).toEqual({ requests: [], names: [], connections: [] });
    expect(browsersOwn).toHaveLength(2);
  });

  test('tells requests and prepared connections to other origins', async () => {
    const { requests } = await seen(
      ...atHome,
      line('URL_REQUEST_START_JOB', 38, { initiator: origin, url: 'http://leak.test/a.png' }),
      line('URL_REQUEST_START_JOB', 39, { initiator: origin, url: 'ws://leak.test/' }),
      // Another port is another origin.
      line('URL_REQUEST_START_JOB', 40, { initiator: origin, url: 'http://localhost:35506/' }),
      line('HTTP_STREAM_JOB_CONTROLLER', 41, { is_preconnect: true, url: 'https://leak.test/' }),
      line('HTTP_STREAM_JOB_CONTROLLER', 42, { is_preconnect: false, url: 'https://leak.test/' }),
    );
    expect(requests).toEqual([
      'http://leak.test/a.png',
      'ws://leak.test/',
      'http://localhost:35506/',
      'preconnect https://leak.test/',
    ]);
  });

  test('tells every name that was looked up, by whichever part of the browser', async () => {
    const { names } = await seen(
      ...atHome,
      line('HOST_RESOLVER_MANAGER_JOB', 45, { host: 'http://one.leak.test:42563' }),
      line('HOST_RESOLVER_MANAGER_REQUEST', 46, { host: 'https://127.0.0.1:42563' }),
      line('DNS_TRANSACTION', 47, { hostname: 'two.leak.test.', query_type: 1 }),
    );
    expect(names).toEqual(['one.leak.test', 'two.leak.test']);
  });

  test('tells connections and packets, whether their socket is connected or not', async () => {
    const { connections } = await seen(
      line('TCP_CONNECT_ATTEMPT', 60, { address: '192.0.2.7:443' }),
      line('UDP_CONNECT', 48, { address: '192.0.2.53:53' }),
      line('UDP_BYTES_SENT', 48, { byte_count: 41 }),
      line('UDP_BYTES_SENT', 48, { byte_count: 1 }),
      line('UDP_BYTES_SENT', 84, { address: '127.0.0.1:55127', byte_count: 20 }),
      line('UDP_BYTES_SENT', 84, { address: '224.0.0.251:5353', byte_count: 30 }),
      line('UDP_BYTES_SENT', 85, { byte_count: 9 }),
    );
    expect(connections).toEqual([
      'TCP 192.0.2.7:443',
      'UDP 192.0.2.53:53, 42 bytes',
      'UDP 127.0.0.1:55127, 20 bytes',
      'UDP 224.0.0.251:5353, 30 bytes',
      'UDP an address that the log leaves out, 9 bytes',
    ]);
  });

  test('does not take a page for the browser', async () => {
    const url = `${signInAddress}/ListAccounts?leak`;
    const { requests } = await seen(line('URL_REQUEST_START_JOB', 38, { initiator: origin, url }));
    expect(requests).toEqual([url]);
  });

  test('is read as far as it goes where the browser was killed in the middle of a line', async () => {
    const torn = line('TCP_CONNECT_ATTEMPT', 60, { address: '192.0.2.7:443' }).slice(0, 40);
    expect((await readLines([...head, ...atHome, torn])).tcp).toHaveLength(2);
  });
});
