/** Where the attack tries to leak to. */
export interface Target {
  /** Origin, `https://yearspan.invalid`. */
  readonly origin: string;
  /** The same for web sockets. */
  readonly sockets: string;
  /** The same for WebTransport, which knows only TLS. */
  readonly secure: string;
  /** `stun:host:port`, by UDP. */
  readonly stun: string;
}

/** A name that can never exist (RFC 2606): what gets out all the same reaches nobody. */
export const nobody = 'https://yearspan.invalid/';

const stunPort = '3478';

/**
 * Whom the attack may be aimed at: nobody, or a listener on this very machine. No further, so that the workers that
 * it ships, which a careless host gives no policy, are no tool for anyone to reach further.
 */
export function mayBeTarget(hostname: string): boolean {
  return ['yearspan.invalid', '127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

/** Undefined for any other address, and for this page's own: that one is tried by itself. */
export function readTarget(text: string, own: string): Target | undefined {
  const address = text.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, origin, host, hostname, port, username } = new URL(address);
  if (username !== '' || origin === own || !mayBeTarget(hostname)) return undefined;
  return {
    origin,
    sockets: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`,
    secure: `https://${host}`,
    stun: `stun:${hostname}:${port === '' ? stunPort : port}`,
  };
}
