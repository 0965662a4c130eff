import type { Bench, BenchOutcome, BenchSubject } from '../../state/photo-bench/bench.ts';
import type { PhotoHint } from '../../domain/photo-hints.ts';
import type { TreatPhoto } from '../../workflows/read-photo.ts';

/** A photo to put right. The bench knows nothing of where it comes from and what becomes of it. */
export interface BenchProps {
  readonly subject: BenchSubject;
  readonly treat: TreatPhoto;
  /** What could be done better than on the bench. */
  readonly hints?: readonly PhotoHint[];
  /** The photo as it is to be read instead; the bench closes after it. */
  readonly onUse: (outcome: BenchOutcome) => void;
  readonly onClose: () => void;
}

export interface ToolProps {
  readonly bench: Bench;
}
