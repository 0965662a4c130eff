/** Pixels of the upright photo at its full resolution; origin at the top left, y points down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Same unit as {@link Point}; may reach past the edges of the photo. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Eye centre left in the picture, eye centre right in the picture, nose tip, mouth corner left, mouth corner right. */
export type FivePoints = readonly [Point, Point, Point, Point, Point];

/**
 * The step of the detection ladder that found a face, surest first:
 * `tiny` on the padded photo, `tiny-wide` at a larger input for small faces, `ssd`, `turned` (the photo
 * was lying on its side or upside down), `faint` (a much lower score threshold), `marked` by hand.
 */
export const rungs = ['tiny', 'tiny-wide', 'ssd', 'turned', 'faint', 'marked'] as const;
export type Rung = (typeof rungs)[number];

export interface Alignment {
  readonly points: FivePoints;
  readonly method: 'mesh' | 'landmarks68' | 'marked';
  /** 0 (do not trust) to 1 (sure): from the mesh's face flag and how far its passes moved. */
  readonly confidence: number;
}

export interface FaceQuality {
  /** Pixels between the eye centres in the photo at full resolution. */
  readonly eyeDistance: number;
  /** 0 (blurred) to 1 (crisp), measured on the aligned crop. */
  readonly sharpness: number;
  /** Mean luminance of the aligned crop, 0 to 1. */
  readonly brightness: number;
  /** Standard deviation of its luminance, 0 to 0.5. */
  readonly contrast: number;
  /** Degrees; positive yaw turns the face towards the right of the picture, positive pitch looks up, positive roll is clockwise. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** What is believed about the age in a photo, in years, and where the belief comes from. */
export interface AgeBelief {
  readonly mean: number;
  /** Standard deviation in years. */
  readonly sd: number;
  readonly source: 'stated' | 'photo-date' | 'estimated';
}

/** Raw outputs of the two networks for one face, each the average of the crop and its mirror image, length 1. */
export interface Descriptors {
  /** 512 numbers. */
  readonly mobileFaceNet: Float32Array;
  /** 128 numbers, face-api's recognition net on dlib's turned chip. */
  readonly faceApi: Float32Array;
}

/** What is compared and, with consent, stored: 128 numbers, length 1, of one version of the fitted kernel. */
export interface Template {
  readonly values: Float32Array;
  /** Templates of different versions are never compared. */
  readonly kernel: string;
}

export interface Face {
  readonly box: Box;
  readonly rung: Rung;
  /** Detector's score, 0 to 1. */
  readonly score: number;
  readonly alignment: Alignment;
  readonly template: Template;
  readonly age: AgeBelief;
  readonly quality: FaceQuality;
}

/** What the engine knows about one photo. Faces stand in the order of their centres, left to right. */
export interface PhotoFaces {
  /** Upright size at full resolution, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: PhotoFormat;
  /** Date from EXIF, `YYYY-MM-DD`. */
  readonly takenOn?: string;
  /** Dots per inch of a scan, where the file tells it. */
  readonly dpi?: number;
  /** Pages of the file, where it has more than one; these are the faces of the first. */
  readonly pages?: number;
  readonly faces: readonly Face[];
}

export const photoFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp', 'heic', 'tiff'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** Whether every browser shows such a file by itself; of another one only a copy can be shown. */
export const browserShows = (format: PhotoFormat): boolean => format !== 'heic' && format !== 'tiff';

/** The face most photos are about: the one with the largest box; index into `faces`, or undefined when there is none. */
export function largestFace(faces: readonly Face[]): number | undefined {
  let best: number | undefined;
  let bestArea = -1;
  faces.forEach((face, index) => {
    const area = face.box.width * face.box.height;
    if (area > bestArea) {
      best = index;
      bestArea = area;
    }
  });
  return best;
}
