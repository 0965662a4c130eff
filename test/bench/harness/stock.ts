/** What crosses between the bench's page and a worker that runs stock face-api. */
import type { Box, FivePoints } from '../../../src/domain/face.ts';

export interface StockFace {
  readonly box: Box;
  /** From the 68 points: mean of six per eye, 30, 48, 54; pixel centres at whole numbers, as in the engine. */
  readonly points: FivePoints;
  /** 128 numbers as they come, of no fixed length. */
  readonly descriptor: readonly number[];
  /** Years, from the age network on face-api's own crop. */
  readonly age: number;
}

export interface StockReading {
  /** How many faces stock face-api saw by itself. */
  readonly faces: number;
  /** The largest; where it saw none, what it makes of the box that was lent to it. */
  readonly face?: StockFace;
}

export interface StockWorker {
  /** `models` is the address of the folder with face-api's own weight files. */
  start(models: string): Promise<void>;
  /** Decoding, all faces, landmarks, descriptors, age and gender; how many faces. */
  everything(photo: Blob): Promise<number>;
  /** Fetching, decoding, all faces, landmarks, descriptors, ages. */
  describe(url: string, lent: Box | undefined): Promise<StockReading>;
}
