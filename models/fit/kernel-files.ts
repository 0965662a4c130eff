/** Writes models/kernel.json, models/kernel.bin and the manifest's entry for it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FittedKernel } from '../../src/kernel/fitted.ts';
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
  // Eight digits are far below any interval, and keep the file readable.
  const rounded = JSON.parse(
    JSON.stringify(fitted, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(8)) : value,
    ),
  ) as Omit<FittedKernel, 'version'>;
  const version = sha256(Buffer.concat([bytes, Buffer.from(JSON.stringify(rounded))])).slice(0, 12);
  await writeFile(
    join(models, 'kernel.json'),
    `${JSON.stringify({ version, source, ...rounded }, null, 1)}\n`,
  );
  await writeFile(join(models, 'kernel.bin'), bytes);
  await updateManifest(join(models, 'manifest.json'), bytes);
  return version;
}

async function updateManifest(file: string, bytes: Uint8Array): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    models: { kernel: { file: { bytes: number; sha256: string } } };
  };
  manifest.models.kernel.file.bytes = bytes.length;
  manifest.models.kernel.file.sha256 = sha256(bytes);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
