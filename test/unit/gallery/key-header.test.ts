import { describe, expect, it } from 'vitest';
import { freshKdf, isKeyHeader } from '../../../src/gallery/vault/key-header.ts';
import { defaultCost } from '../../../src/gallery/vault/passphrase-key.ts';

const header = { kdf: freshKdf(defaultCost), wrapped: new Uint8Array(60) };
const withKdf = (change: object) => ({ ...header, kdf: { ...header.kdf, ...change } });

describe('a key header', () => {
  it('as this app writes it is taken', () => {
    expect(isKeyHeader(header)).toBe(true);
    expect(isKeyHeader(withKdf({ memoryKiB: 19_456, iterations: 2 }))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'header'],
    ['without parameters', { wrapped: header.wrapped }],
    ['of another algorithm', withKdf({ algorithm: 'scrypt' })],
    ['with a short salt', withKdf({ salt: new Uint8Array(8) })],
    ['with a salt of another kind', withKdf({ salt: Array.from({ length: 16 }, () => 0) })],
    ['with a short key', { ...header, wrapped: new Uint8Array(59) }],
    ['of no work', withKdf({ iterations: 0 })],
    ['of half a round', withKdf({ iterations: 1.5 })],
    ['of no lanes', withKdf({ parallelism: 0 })],
    ['of too little memory for its lanes', withKdf({ memoryKiB: 31, parallelism: 4 })],
    ['of more memory than a page gets', withKdf({ memoryKiB: 4_194_304, iterations: 1 })],
    ['of endless rounds', withKdf({ iterations: 1_000_000 })],
    ['of endless rounds of little memory', withKdf({ memoryKiB: 8, iterations: 2 ** 31 })],
  ])('%s is refused', (_what, value) => {
    expect(isKeyHeader(value)).toBe(false);
  });
});
