import { describe, expect, test } from 'vitest';
import { workerName } from '../../../.build/file-names.ts';
import { contentSecurityPolicy, headersFor } from '../../../.build/policy.ts';

const site = 'https://example.org/yearspan/';
const policyOf = (path: string): string => headersFor(site + path)['Content-Security-Policy'] ?? '';

describe('headers of a file', () => {
  test('the page’s header says what its tag says, and who may frame it', () => {
    expect(policyOf('')).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`);
    expect(policyOf('index.html')).toBe(policyOf(''));
  });

  test('each worker may connect to what its work needs, in this folder and not in a neighbour’s', () => {
    expect(policyOf('assets/worker-engine-Ab_-34xy.js')).toContain(
      `connect-src ${site}models/ ${site}wasm/;`,
    );
    expect(policyOf('assets/worker-search-Ab_-34xy.js')).toContain(`connect-src ${site}wasm/;`);
    for (const name of ['kdf', 'strength', 'attack'])
      expect(policyOf(`assets/worker-${name}-Ab_-34xy.js`), name).toContain("connect-src 'none';");
    expect(policyOf('service-worker.js')).toContain(`connect-src ${site};`);
  });

  test('a worker that nobody knows is given the page’s policy, which connects to nothing', () => {
    expect(policyOf('assets/worker-other-Ab_-34xy.js')).toContain("connect-src 'none'");
  });

  test('no policy names another site, and every file has the allowlist of connections', () => {
    for (const path of ['', 'assets/worker-engine-Ab_-34xy.js', 'service-worker.js', 'models/a.bin']) {
      const headers = headersFor(site + path);
      expect(headers['Connection-Allowlist']).toBe('(response-origin)');
      const named =
        Object.values(headers)
          .join(' ')
          .match(/\w+:\/\/[^/ ]+/g) ?? [];
      expect(named.filter((origin) => origin !== 'https://example.org')).toEqual([]);
    }
  });
});

describe('names of workers', () => {
  test('come from the folder of their source', () => {
    expect(workerName('/a/src/engine/worker/main.ts')).toBe('engine');
    expect(workerName('/a/src/gallery/kdf-worker/main.ts')).toBe('kdf');
    expect(() => workerName(null)).toThrow();
  });
});
