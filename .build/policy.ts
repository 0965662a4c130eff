/** The page's security policy, in one place: the meta tag in index.html and the server's headers both come from here. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "style-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes a script, but for what ui/trusted-scripts.ts lets through.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** The dev server reloads over a web socket and injects style elements and script text. */
export const devContentSecurityPolicy = contentSecurityPolicy
  .replace("connect-src 'self'", "connect-src 'self' ws:")
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

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
};
