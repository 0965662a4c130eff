import type { Projection } from '../../../kernel/projection.ts';
import type { AgeEstimator, Describer, Landmarks68 } from './describers.ts';
import type { Detector } from './detector.ts';
import type { FaceMesh } from './face-mesh.ts';

/** The networks of one worker. The two that few photos need are loaded when one first does. */
export interface Nets {
  readonly tinyDetector: Detector;
  readonly faceMesh: FaceMesh;
  readonly mobileFaceNet: Describer;
  readonly faceRecognition: Describer;
  readonly ageEstimator: AgeEstimator;
  /** The kernel's linear maps, which make templates of descriptors. */
  projection(): Promise<Projection>;
  ssdDetector(): Promise<Detector>;
  landmarks68(): Promise<Landmarks68>;
}
