/**
 * The site's security policy, in one place: the meta tag of index.html, the server's headers and the headers that the
 * service worker adds on hosts which send none all come from here. `{site}` stands for the address of the folder that
 * the site lies in, with its slash at the end: a header can name it, a file that must run anywhere cannot.
 */

/** What stands in index.html, so that it holds on any static host. */
const page = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // What the page reads of its own site it has a worker read, see src/workflows/shipped.
  "connect-src 'none'",
  "img-src 'self' blob:",
  "style-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes a script, but for what ui/trusted-scripts.ts lets through.
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

export const contentSecurityPolicy = page.join('; ');

/** The dev server reloads over a web socket and injects style elements and script text. */
export const devContentSecurityPolicy = contentSecurityPolicy
  .replace("connect-src 'none'", "connect-src 'self' ws:")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("; require-trusted-types-for 'script'; trusted-types default", '');

/** Of a browser's abilities, those that could observe somebody, reach another device or another site. */
const switchedOff = [
  ...['accelerometer', 'ambient-light-sensor', 'gyroscope', 'magnetometer'],
  ...[
    'attribution-reporting',
    'browsing-topics',
    'interest-cohort',
    'join-ad-interest-group',
    'run-ad-auction',
  ],
  ...['bluetooth', 'hid', 'midi', 'serial', 'usb', 'local-fonts'],
  ...['camera', 'display-capture', 'geolocation', 'idle-detection', 'microphone', 'window-management'],
  ...['identity-credentials-get', 'otp-credentials', 'payment', 'publickey-credentials-get'],
  ...['private-state-token-issuance', 'private-state-token-redemption', 'storage-access'],
];

export type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  // What no Content-Security-Policy can refuse: WebRTC, preconnect, other windows, leaving by navigation.
  'Connection-Allowlist': '(response-origin)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

interface Needs {
  readonly connect: string;
  readonly webAssembly?: true;
}

function ofWorker({ connect, webAssembly }: Needs): Headers {
  const policy = [
    "default-src 'none'",
    `script-src {site}assets/${webAssembly === true ? " 'wasm-unsafe-eval'" : ''}`,
    "worker-src 'none'",
    `connect-src ${connect}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { ...everywhere, 'Content-Security-Policy': policy.join('; ') };
}

/**
 * Workers take the policy of their own script's answer, not the page's: each may connect to what its work needs, by
 * folder. Names of workers are those of the folders of their sources, see file-names.ts.
 */
const workers = {
  engine: ofWorker({ connect: '{site}models/ {site}wasm/', webAssembly: true }),
  search: ofWorker({ connect: '{site}wasm/', webAssembly: true }),
  match: ofWorker({ connect: '{site}wasm/', webAssembly: true }),
  kdf: ofWorker({ connect: "'none'", webAssembly: true }),
  strength: ofWorker({ connect: "'none'" }),
  // Asks on behalf of the page, which itself may connect to nothing.
  files: ofWorker({ connect: '{site}' }),
  // Tries to leak, see src/workflows/attack.
  attack: ofWorker({ connect: "'none'" }),
};

/** Headers of every kind of file; plain data, so that the service worker can carry it as it stands. */
export const shippedHeaders = {
  /** index.html, and whatever else may stand as a document. */
  page: {
    ...everywhere,
    'Content-Security-Policy': [...page, "frame-ancestors 'none'"].join('; '),
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
  },
  /** `assets/worker-<name>-<hash>.js` */
  workers,
  /** `service-worker.js`; a service worker cannot give itself headers. */
  serviceWorker: {
    ...everywhere,
    'Content-Security-Policy':
      "default-src 'none'; connect-src {site}; require-trusted-types-for 'script'; trusted-types 'none'",
  },
} as const satisfies Readonly<Record<string, Headers | Readonly<Record<string, Headers>>>>;

const workerFile = /^(.*\/)assets\/worker-([a-z]+)-[\w-]{8}\.js$/;
const serviceWorkerFile = /^(.*\/)service-worker\.js$/;

/** Headers of the file at an absolute address without query. */
export function headersFor(address: string): Headers {
  const [, siteOfWorker, name = ''] = workerFile.exec(address) ?? [];
  const policies: Readonly<Record<string, Headers>> = workers;
  const worker = policies[name];
  if (siteOfWorker !== undefined && worker !== undefined) return at(siteOfWorker, worker);
  const [, site] = serviceWorkerFile.exec(address) ?? [];
  return site === undefined ? shippedHeaders.page : at(site, shippedHeaders.serviceWorker);
}

function at(site: string, headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{site}', site)]),
  );
}
