import type { Failure } from '../../domain/errors.ts';
import type { ImportOutcome } from '../../domain/gallery.ts';
import type { PhotoTable, SourceFile } from './contract.ts';
import type { KnownPhotos } from './known-photos.ts';
import type { ReadPhoto } from './placing.ts';
import { readFile, type ImportReader } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import { findRow } from './table/find-row.ts';

export type Reading =
  | { readonly kind: 'photo'; readonly read: ReadPhoto }
  /** Settled without the engine, or by its refusal. */
  | { readonly kind: 'outcome'; readonly outcome: ImportOutcome }
  /** A file without an ending that is no photo. */
  | { readonly kind: 'none' }
  /** The next file would fail the same way. */
  | { readonly kind: 'stopped'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

export interface PhotoFileParts {
  readonly reader: ImportReader;
  readonly photos: KnownPhotos;
  readonly table: PhotoTable | undefined;
}

/** Reads one file as far as its place in the gallery can be decided; a photo that is stored already goes no further. */
export async function readPhotoFile(
  { reader, photos, table }: PhotoFileParts,
  file: SourceFile,
  signal: AbortSignal,
): Promise<Reading> {
  const content = await readFile(file);
  if (!content.ok) return refused(file, content.failure);
  const twin = photos.withSha(content.value.sha256);
  if (twin !== undefined) return { kind: 'outcome', outcome: { kind: 'duplicate', of: twin } };
  const analysis = await reader.analyse(content.value.blob, { keep: true, signal });
  if (!analysis.ok) return refused(file, analysis.failure);
  const { photo, kept } = analysis.value;
  if (kept === undefined) throw new Error('the engine kept no pictures although it was asked to');
  const { path } = file;
  return {
    kind: 'photo',
    read: { path, content: content.value, photo, kept, row: findRow(table, path) },
  };
}

function refused(file: SourceFile, failure: Failure): Reading {
  const refusal = refusalOf(file, failure);
  switch (refusal) {
    case 'stopped':
      return { kind: 'stopped', failure };
    case 'failed':
      return { kind: 'outcome', outcome: { kind: 'failed', code: failure.code } };
    case 'cancelled':
    case 'none':
      return { kind: refusal };
  }
}
