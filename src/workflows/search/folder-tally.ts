import type { Failure } from '../../domain/errors.ts';
import { Rate } from '../importing/rate.ts';
import type { FolderProgress } from './contract.ts';

/** Everything that is counted while a folder is read. */
export class FolderTally {
  state: FolderProgress['state'] = 'counting';
  failure: Failure | undefined;
  /** Files so far listed, without those that turned out to be no photos. */
  total = 0;
  counted = false;
  done = 0;
  faces = 0;
  noFace = 0;
  /** Listed for photos, and none. */
  none = 0;
  readonly rate: Rate;
  readonly #problems: { readonly path: string; readonly failure: Failure }[] = [];

  constructor(now: () => number) {
    this.rate = new Rate(now);
  }

  wasNone(): void {
    this.total -= 1;
    this.none += 1;
  }

  /** One more photo that was read. */
  read(faces: number): void {
    this.#deal();
    this.faces += faces;
    if (faces === 0) this.noFace += 1;
  }

  /** A photo that was there before. */
  again(): void {
    this.#deal();
  }

  problem(path: string, failure: Failure): void {
    this.#deal();
    this.#problems.push({ path, failure });
  }

  /** `passedOver` by the source comes on top of those that were listed and turned out to be none. */
  progress(passedOver: number): FolderProgress {
    const { state, total, counted, done, faces, noFace, failure } = this;
    const rate = this.rate.perSecond();
    return {
      state,
      total,
      counted,
      done,
      faces,
      noFace,
      problems: [...this.#problems],
      passedOver: passedOver + this.none,
      ...(rate !== undefined && { rate }),
      ...(rate !== undefined && counted && { secondsLeft: (total - done) / rate }),
      ...(failure !== undefined && { failure }),
    };
  }

  #deal(): void {
    this.done += 1;
    this.rate.count();
  }
}
