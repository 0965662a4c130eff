import type { Figures } from './figure.ts';
import type { LagReadings } from './lag/readings.ts';
import type { Room } from './room.ts';

/** What a bench is given. */
export interface BenchContext {
  /** Folder of the built app. */
  readonly dist: string;
  readonly room: Room;
  /** Timed repetitions; undefined leaves the choice to the bench. */
  readonly runs: number | undefined;
  /** At most so many people of the labelled photos; undefined for all. */
  readonly people: number | undefined;
  /** Photos in the folder that is searched; undefined leaves the choice to the bench. */
  readonly photos: number | undefined;
  /** Folder of the labelled photos, shown as `lag` in the room; undefined where it is not on this machine. */
  readonly labelled: string | undefined;
  /** Readings of labelled photos; undefined where that folder is not on this machine. */
  readonly lag: LagReadings | undefined;
  /** A line for the reader beside the table: what was compared with what, and what stands behind a figure. */
  readonly say: (line: string) => void;
}

export interface Bench {
  /** How the names of all its figures start. */
  readonly prefixes: readonly string[];
  run(context: BenchContext): Promise<Figures>;
}
