/** Writes models/kernel.json, models/kernel.bin and the manifest's entry for it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FittedKernel } from '../../src/kernel/fitted.ts';
import type { FittedKinship } from '../../src/kernel/fitted-kinship.ts';
import type { Projection } from '../../src/kernel/projection.ts';
import { toFloat16 } from '../convert/float16.ts';
import { sha256 } from '../hash.ts';

export async function writeKernel(
  models: string,
  fitted: Omit<FittedKernel, 'version'>,
  projection: Projection,
  source: unknown,
): Promise<string> {
  const tables = [projection.centre, projection.matrix, projection.ageHead];
  const bytes = Buffer.concat(tables.map((table) => Buffer.from(toFloat16(table).buffer)));
  const rounded = readable(fitted);
  const version = sha256(Buffer.concat([bytes, Buffer.from(JSON.stringify(rounded))])).slice(0, 12);
  await writeFile(join(models, 'kernel.json'), textOf({ version, source, ...rounded }));
  await writeFile(join(models, 'kernel.bin'), bytes);
  await updateManifest(join(models, 'manifest.json'), bytes);
  return version;
}

/** Writes models/kinship.json; the kernel's own files stay as they are, since no template rests on these numbers. */
export async function writeKinship(
  models: string,
  kinship: FittedKinship & { readonly source: unknown },
): Promise<void> {
  const { matrix, ...rest } = readable(kinship);
  // The matrix on one line: thousands of whole numbers.
  const text = textOf({ ...rest, matrix: [] }).replace('"matrix": []', `"matrix": [${matrix.join(',')}]`);
  await writeFile(join(models, 'kinship.json'), text);
}

/** Eight digits are far below any interval, and keep the file readable. */
function readable<T>(numbers: T): T {
  return JSON.parse(
    JSON.stringify(numbers, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(8)) : value,
    ),
  ) as T;
}

function textOf(kernel: unknown): string {
  return `${JSON.stringify(kernel, null, 1)}\n`;
}

async function updateManifest(file: string, bytes: Uint8Array): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    models: { kernel: { file: { bytes: number; sha256: string } } };
  };
  manifest.models.kernel.file.bytes = bytes.length;
  manifest.models.kernel.file.sha256 = sha256(bytes);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
