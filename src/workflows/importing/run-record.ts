import { success, type Result } from '../../domain/errors.ts';
import type { ImportRun } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';

/** The run's own record, which says after a crash that there is something to go on with. */
export class RunRecord {
  readonly #gallery: OpenGallery;
  #record: ImportRun;
  #revision: number;

  private constructor(gallery: OpenGallery, record: ImportRun, revision: number) {
    this.#gallery = gallery;
    this.#record = record;
    this.#revision = revision;
  }

  /** Writes a new run, or goes on with the record of an interrupted one. */
  static async begin(gallery: OpenGallery, run: ImportRun): Promise<Result<RunRecord>> {
    const stored = await gallery.read('imports', run.id);
    if (!stored.ok) return stored;
    const record = new RunRecord(gallery, stored.value?.record ?? run, stored.value?.revision ?? 0);
    const written = await record.write({ state: 'running' });
    return written.ok ? success(record) : written;
  }

  async write(change: Partial<Pick<ImportRun, 'state' | 'total'>>): Promise<Result<void>> {
    const record = { ...this.#record, ...change };
    const written = await this.#gallery.commit([
      { kind: 'put', store: 'imports', record, revision: this.#revision },
    ]);
    if (!written.ok) return written;
    this.#record = record;
    this.#revision += 1;
    return written;
  }
}
