/**
 * Exports of a compiled file of kernel/top-k/assembly. Undefined where the browser has no WebAssembly SIMD, or the file
 * cannot be had: the plain way gives the same.
 */
export async function fetchAssembly(url: string): Promise<unknown> {
  // Some browsers go without WebAssembly altogether where somebody has asked for the strictest protection.
  if (!('WebAssembly' in globalThis)) return undefined;
  const bytes = await fetchBytes(url);
  if (bytes === undefined || !WebAssembly.validate(bytes)) return undefined;
  return (await WebAssembly.instantiate(bytes)).instance.exports;
}

async function fetchBytes(url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
