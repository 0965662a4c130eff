import type { FivePoints } from '../../../src/domain/face.ts';
import type * as headless from '../../../src/workflows/headless.ts';

export interface MarkJob {
  /** The file in base64: once a photo was opened, the page fetches nothing any more. */
  readonly photo: string;
  /** Points of the face in pixels of the photo; without them the engine looks for itself. */
  readonly marks?: FivePoints;
}

/** The largest face of a photo, or the one that was marked. */
export interface MarkedFace {
  readonly template: readonly number[];
  readonly points: FivePoints;
  readonly method: 'mesh' | 'landmarks68' | 'marked';
  /** 0 to 1. */
  readonly confidence: number;
}

/** In the order of the jobs; null where no face was seen. */
export async function readMarked(entry: string, jobs: readonly MarkJob[]): Promise<(MarkedFace | null)[]> {
  const { createPool } = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const pool = createPool();
  const read = async ({ photo, marks }: MarkJob): Promise<MarkedFace | null> => {
    const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
    const result = await pool.analyse(new Blob([bytes]), marks === undefined ? {} : { marks });
    if (!result.ok) throw new Error(result.failure.code);
    const area = ({ box }: (typeof faces)[number]) => box.width * box.height;
    const { faces } = result.value.photo;
    const [face] = [...faces].sort((p, q) => area(q) - area(p));
    if (face === undefined) return null;
    const { points, method, confidence } = face.alignment;
    return { template: [...face.template.values], points, method, confidence };
  };
  const faces = await Promise.all(jobs.map(read));
  pool.dispose();
  return faces;
}
