import type { ErrorCode } from '../domain/errors.ts';
import type { Face } from '../domain/face.ts';
import { prepareFace, scorePair, type Cohort, type PairFacts, type PreparedFace } from './score-pair.ts';

/** Two photos by the addresses that they were read from. */
export interface PairToScore extends PairFacts {
  readonly a: string;
  readonly b: string;
}

export interface PairScore {
  /** Cosine of the templates, -1 to 1. */
  readonly similarity?: number;
  /** log10 likelihood ratio. */
  readonly evidence?: number;
  /** `ok`, or why the first of the two photos that failed did; then there are no numbers. */
  readonly status: 'ok' | ErrorCode;
}

/** Why a photo has no face to score. */
export interface NoFace {
  readonly failed: ErrorCode;
}

/** Faces that stay in the page, by the address of their photo, so that only addresses and scores cross to the outside. */
export class KeptFaces {
  readonly #faces = new Map<string, Face | NoFace>();
  readonly #prepared = new Map<string, PreparedFace>();
  #cohort: Cohort | undefined;

  keep(url: string, face: Face | NoFace): void {
    this.#faces.set(url, face);
    this.#prepared.delete(url);
  }

  /** Makes these photos the collection that scores are held against; says how many of them have a face. */
  useCohort(urls: readonly string[]): number {
    const faces = urls.map((url) => this.#face(url)).filter((face): face is Face => !('failed' in face));
    this.#cohort = { members: faces };
    this.#prepared.clear();
    return faces.length;
  }

  /** Scores in the order of the pairs. Throws for a photo that was never read. */
  scorePairs(pairs: readonly PairToScore[]): readonly PairScore[] {
    return pairs.map(({ a, b, ...facts }) => {
      const [first, second] = [this.#prepare(a), this.#prepare(b)];
      if ('failed' in first) return { status: first.failed };
      if ('failed' in second) return { status: second.failed };
      return { ...scorePair(first, second, facts, this.#cohort), status: 'ok' };
    });
  }

  /** Templates in the order of the photos; null for one without a face. */
  templates(urls: readonly string[]): readonly (readonly number[] | null)[] {
    return urls.map((url) => {
      const prepared = this.#prepare(url);
      return 'failed' in prepared ? null : [...prepared.template];
    });
  }

  /** In the order of the photos; undefined for one without a face. */
  faces(urls: readonly string[]): readonly (Face | undefined)[] {
    return urls.map((url) => {
      const face = this.#face(url);
      return 'failed' in face ? undefined : face;
    });
  }

  #face(url: string): Face | NoFace {
    const face = this.#faces.get(url);
    if (face === undefined) throw new Error(`never read: ${url}`);
    return face;
  }

  #prepare(url: string): PreparedFace | NoFace {
    const known = this.#prepared.get(url);
    if (known !== undefined) return known;
    const face = this.#face(url);
    if ('failed' in face) return face;
    const prepared = prepareFace(face, this.#cohort);
    this.#prepared.set(url, prepared);
    return prepared;
  }
}
