/**
 * What Chromium's own log of its network stack says was asked of whom (`--log-net-log=FILE`). The file holds constants
 * in its first line and one event a line after it; a browser that was killed leaves it without its end, which is no
 * matter here. The format: https://www.chromium.org/developers/design-documents/network-stack/netlog/
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface LoggedRequest {
  readonly address: string;
  /** Origin of the page or worker that asked; undefined where the browser itself did. */
  readonly asker: string | undefined;
}

export interface UdpTraffic {
  /** `address:port`. */
  readonly to: string;
  /** Bytes sent. With 0 the kernel was asked for a route, and no packet left. */
  readonly bytes: number;
}

export interface NetLog {
  /** Number of events of any kind; a log without any says nothing. */
  readonly events: number;
  readonly requests: readonly LoggedRequest[];
  /** Addresses that a connection was prepared for, without a request yet. */
  readonly preconnects: readonly string[];
  /** Every host name that the resolver was asked for or that was sent to a name server. */
  readonly names: readonly string[];
  /** `address:port` of every TCP connection that was tried. */
  readonly tcp: readonly string[];
  readonly udp: readonly UdpTraffic[];
}

interface LoggedEvent {
  readonly type: number;
  readonly phase: number;
  readonly source: { readonly id: number };
  readonly params?: {
    readonly url?: string;
    readonly initiator?: string;
    readonly is_preconnect?: boolean;
    readonly host?: string;
    readonly hostname?: string;
    readonly qname?: string;
    readonly address?: string;
    readonly byte_count?: number;
  };
}

interface Constants {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
}

/** Events that name somebody; the others, many of them long, are not even parsed. */
const telling =
  /^(?:URL_REQUEST_START_JOB|HTTP_STREAM_JOB_CONTROLLER|HOST_RESOLVER_.+|DNS_TRANSACTION.*|TCP_CONNECT_ATTEMPT|UDP_CONNECT|UDP_BYTES_SENT)$/;
const noOrigin = 'not an origin';

export function readNetLog(file: string): Promise<NetLog> {
  return readLines(createInterface({ input: createReadStream(file), crlfDelay: Infinity }));
}

export async function readLines(lines: AsyncIterable<string> | Iterable<string>): Promise<NetLog> {
  const reader = new Reader();
  for await (const line of lines) reader.read(line);
  return reader.log();
}

class Reader {
  #names: ReadonlyMap<number, string> | undefined;
  #events = 0;
  readonly #requests: LoggedRequest[] = [];
  readonly #preconnects: string[] = [];
  readonly #hosts = new Set<string>();
  readonly #tcp: string[] = [];
  /** By the id of the socket, then by the address: one socket may send to many. */
  readonly #udp = new Map<number, Map<string, number>>();

  read(line: string): void {
    if (this.#names === undefined) {
      const { constants } = JSON.parse(line.replace(/,\s*$/, '}')) as Constants;
      this.#names = new Map(
        Object.entries(constants.logEventTypes).flatMap(([name, type]) =>
          telling.test(name) ? [[type, name]] : [],
        ),
      );
      return;
    }
    const type = /"type":(\d+)\},?\s*$/.exec(line)?.[1];
    if (type === undefined) return;
    this.#events += 1;
    const name = this.#names.get(Number(type));
    if (name !== undefined) this.#note(name, JSON.parse(line.replace(/,\s*$/, '')) as LoggedEvent);
  }

  log(): NetLog {
    const udp = [...this.#udp.values()].flatMap((socket) =>
      [...socket].map(([to, bytes]) => ({ to, bytes })),
    );
    return {
      events: this.#events,
      requests: this.#requests,
      preconnects: this.#preconnects,
      names: [...this.#hosts],
      tcp: this.#tcp,
      udp,
    };
  }

  #note(name: string, { source, params = {} }: LoggedEvent): void {
    const { url, initiator, address, byte_count: bytes = 0 } = params;
    if (name === 'URL_REQUEST_START_JOB' && url !== undefined)
      this.#requests.push({ address: url, asker: initiator === noOrigin ? undefined : initiator });
    if (name === 'HTTP_STREAM_JOB_CONTROLLER' && params.is_preconnect === true && url !== undefined)
      this.#preconnects.push(url);
    for (const host of [params.host, params.hostname, params.qname])
      if (host !== undefined) this.#hosts.add(hostName(host));
    if (name === 'TCP_CONNECT_ATTEMPT' && address !== undefined) this.#tcp.push(address);
    if (name.startsWith('UDP_')) this.#send(source.id, address, bytes);
  }

  /** A connected socket names its address once; another one with every packet. */
  #send(socket: number, address: string | undefined, bytes: number): void {
    const sent = this.#udp.get(socket) ?? new Map<string, number>();
    this.#udp.set(socket, sent);
    const to =
      address ?? [...sent.keys()][0] ?? (bytes > 0 ? 'an address that the log leaves out' : undefined);
    if (to !== undefined) sent.set(to, (sent.get(to) ?? 0) + bytes);
  }
}

/** The resolver is asked with or without a scheme, a port, and the dot that ends every name. */
function hostName(host: string): string {
  const address = host.includes('://') ? host : `none://${host}`;
  return (URL.canParse(address) ? new URL(address).hostname : host).replace(/\.$/, '');
}
