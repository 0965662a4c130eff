import type { Projection } from '../../../kernel/projection.ts';
import type { AgeEstimator } from './age-gender.ts';
import type { Detector } from './detectors.ts';
import type { FaceMesh } from './face-mesh.ts';
import type { FaceRecognition } from './face-recognition.ts';
import type { Landmarks68 } from './landmarks68.ts';
import type { MobileFaceNetRunner } from './run-mobilefacenet.ts';

/** The networks of one worker. The two that few photos need are loaded when one first does. */
export interface Nets {
  readonly tinyDetector: Detector;
  readonly faceMesh: FaceMesh;
  readonly mobileFaceNet: MobileFaceNetRunner;
  readonly faceRecognition: FaceRecognition;
  readonly ageEstimator: AgeEstimator;
  /** The kernel's linear maps, which make templates of descriptors. */
  readonly projection: Projection;
  ssdDetector(): Promise<Detector>;
  landmarks68(): Promise<Landmarks68>;
}
