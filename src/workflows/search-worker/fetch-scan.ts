import { scanUrl } from 'virtual:scan';
import type { ScanModule } from '../../kernel/top-k/packed-rows.ts';

/** Undefined where the browser has no WebAssembly SIMD, or the file cannot be had: the plain scan gives the same. */
export async function fetchScan(): Promise<ScanModule | undefined> {
  // Some browsers go without WebAssembly altogether where somebody has asked for the strictest protection.
  if (!('WebAssembly' in globalThis)) return undefined;
  const bytes = await fetchBytes(scanUrl);
  if (bytes === undefined || !WebAssembly.validate(bytes)) return undefined;
  const { instance } = await WebAssembly.instantiate(bytes);
  const exports: unknown = instance.exports;
  return exports as ScanModule;
}

async function fetchBytes(url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
