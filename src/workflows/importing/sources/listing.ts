import type { SourceFile } from '../contract.ts';
import { judgeName } from '../photo-names.ts';

/** One list of a source: leaves out what is no photo by its name, and counts it. */
export class Listing {
  #passedOver = 0;

  get passedOver(): number {
    return this.#passedOver;
  }

  /** The file, marked when its name does not say what it is; nothing when it is no photo. */
  take(file: SourceFile): SourceFile | undefined {
    const verdict = judgeName(file.path);
    if (verdict === 'photo') return file;
    if (verdict === 'unsure') return { ...file, unsure: true };
    this.#passedOver += 1;
    return undefined;
  }
}
