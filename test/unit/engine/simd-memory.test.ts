import { describe, expect, it } from 'vitest';
import { atEdge } from '../../../src/engine/worker/failed.ts';
import { SimdMemory, type SimdModule } from '../../../src/engine/worker/simd/simd-memory.ts';

const bytesPerPage = 65_536;

describe('the memory of the networks', () => {
  it('that cannot grow fails one photo with a code, and serves the next as before', async () => {
    const store = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    // No kernel is called.
    const memory = new SimdMemory({ memory: store } as unknown as SimdModule);
    const room = memory.room(64);
    const [photo, network] = [
      await atEdge(() => Promise.resolve(memory.room(2 * bytesPerPage))),
      await atEdge(() => Promise.resolve(memory.keep(new Float32Array(bytesPerPage)))),
    ];
    expect(photo).toMatchObject({ ok: false, failure: { code: 'engine.failed' } });
    expect(network).toMatchObject({ ok: false, failure: { code: 'engine.failed' } });
    expect(memory.room(bytesPerPage)).toBe(room);
    const kept = memory.keep(Float32Array.of(1, 2));
    expect([kept, ...memory.floats(kept, 2)]).toEqual([room, 1, 2]);
  });
});
