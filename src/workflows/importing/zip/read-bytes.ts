/** `length` bytes from `start` on; undefined when the file does not hold them or cannot be read. */
export async function readBytes(
  file: Blob,
  start: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (start < 0 || start + length > file.size) return undefined;
  try {
    return new Uint8Array(await file.slice(start, start + length).arrayBuffer());
  } catch {
    return undefined;
  }
}
