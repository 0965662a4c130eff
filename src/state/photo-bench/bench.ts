/** One photo on the bench: what is done to it, how it looks, the way back. */
import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { FivePoints } from '../../domain/face.ts';
import { treatedAspect } from '../../domain/treated-points.ts';
import type { Failure } from '../../domain/errors.ts';
import { isTreated, type ShareBox, type Treatment } from '../../domain/treatment.ts';
import type { TreatPhoto } from '../../workflows/read-photo.ts';
import { createHistory, type History } from './history.ts';
import { createPreviews, type Preview } from './previews.ts';
import {
  cutOut,
  marksOf,
  pointsFrom,
  pointsIn,
  untouched,
  withoutLostPoints,
  type BenchWork,
} from './work.ts';

export const benchTools = ['turn', 'crop', 'light', 'points'] as const;
export type BenchTool = (typeof benchTools)[number];

/** A photo to work on. Points are in shares of the photo as treated so far. */
export interface BenchSubject {
  /** The file as it was given. */
  readonly blob: Blob;
  /** What was done to it before. */
  readonly treatment?: Treatment;
  /** Points set by hand before. */
  readonly marks?: FivePoints;
  /** Points that the program sees: a start for marking. */
  readonly points?: FivePoints;
}

/** What the person wants to be read instead. */
export interface BenchOutcome {
  readonly treatment: Treatment;
  /** In shares of the photo as treated; absent where the program shall look for itself. */
  readonly marks?: FivePoints;
}

export interface Bench {
  readonly tool: Signal<BenchTool>;
  /** The photo is shown as it was given, for as long as a finger rests on the button. */
  readonly asGiven: Signal<boolean>;
  /** The person would rather start marking without what the program sees. */
  readonly anew: Signal<boolean>;
  readonly work: ReadonlySignal<BenchWork>;
  readonly history: Pick<History<BenchWork>, 'canUndo' | 'canRedo' | 'undo' | 'redo' | 'pause'>;
  /** The upright photo without any treatment. */
  readonly original: ReadonlySignal<Preview | undefined>;
  /** As treated, or as it was before the last change; while it is being cut, the whole of it. */
  readonly picture: ReadonlySignal<Preview | undefined>;
  /** A newer picture is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Width over height of the upright original; undefined until it is known. */
  readonly aspect: ReadonlySignal<number | undefined>;
  /** True when the marks were dropped by the last cut. */
  readonly lostPoints: ReadonlySignal<boolean>;
  /** Points that were set, in shares of the picture on show. */
  readonly points: ReadonlySignal<BenchWork['points']>;
  /** Where the program sees the points, in shares of the picture on show: a start for marking. */
  readonly suggested: ReadonlySignal<FivePoints | undefined>;
  /** While points are set: only this part of the photo is shown, in shares of it as treated. */
  readonly close: ReadonlySignal<ShareBox | undefined>;
  /** Whether there are points to go closer to. */
  readonly canGoClose: ReadonlySignal<boolean>;
  readonly goClose: () => void;
  readonly goBack: () => void;
  change(next: BenchWork, name?: string): void;
  /** Sets points of the picture on show, in shares of it. */
  mark(points: BenchWork['points'], name?: string): void;
  reset(): void;
  outcome(): BenchOutcome;
  /** Whether anything is other than it was when the bench was opened. */
  readonly changed: ReadonlySignal<boolean>;
  end(): void;
}

/** Pixels of the longer side of what is shown: enough for a large screen, little for a slow phone. */
const previewSide = 1280;

export function createBench({ blob, treatment = {}, marks, points }: BenchSubject, treat: TreatPhoto): Bench {
  const tool = signal<BenchTool>('turn');
  const history = createHistory<BenchWork>({ treatment, points: [] });
  const original = createPreviews(treat, previewSide);
  const treated = createPreviews(treat, previewSide);
  const lostPoints = signal(false);
  const anew = signal(false);
  const seen = signal<BenchWork['points']>([]);
  const first = signal<BenchWork>(history.now.peek());
  const aspect = computed(() => {
    const picture = original.shown.value;
    return picture === undefined ? undefined : picture.width / picture.height;
  });
  const close = signal<ShareBox | undefined>(undefined);
  const wanted = computed<Treatment>(() => {
    const { treatment: now } = history.now.value;
    if (tool.value === 'points' && close.value !== undefined) return cutOut(now, close.value);
    const { crop, ...whole } = now;
    return crop === undefined || tool.value === 'crop' ? whole : now;
  });
  const picture = computed(() =>
    isTreated(wanted.value) ? (treated.shown.value ?? original.shown.value) : original.shown.value,
  );
  /** Of the photo as treated, set or else as the program sees them; the first two are the eyes. */
  const known = computed(() => {
    const { treatment: now, points: set } = history.now.value;
    const at = set.length > 0 || anew.value ? set : seen.value;
    return pointsIn({ treatment: now, points: at }, aspect.value ?? 1);
  });
  original.want(blob, {});
  const stopAsking = effect(() => {
    const next = wanted.value;
    const whole = original.shown.value;
    if (whole === undefined || !isTreated(next)) return;
    untracked(() => {
      // The small copy is quicker, but a part of it would be coarse.
      treated.want(next.crop === undefined ? whole.blob : blob, next);
    });
  });
  // Points come in shares of a photo whose shape is known only now.
  const stopWaiting = effect(() => {
    const shape = aspect.value;
    if (shape === undefined) return;
    untracked(() => {
      if (points !== undefined) seen.value = pointsFrom(points, treatment, shape);
      if (marks === undefined) return;
      first.value = { treatment, points: pointsFrom(marks, treatment, shape) };
      history.begin(first.value);
    });
  });
  const change = (next: BenchWork, name?: string): void => {
    const kept = withoutLostPoints(next, aspect.peek() ?? 1);
    lostPoints.value = kept !== next;
    history.change(kept, name);
  };
  const face = computed(() =>
    roundEyes(known.value, treatedAspect(aspect.value ?? 1, history.now.value.treatment)),
  );
  const goClose = (): void => {
    close.value = face.peek();
  };
  const stopLooking = effect(() => {
    if (tool.value !== 'points') close.value = undefined;
    else untracked(goClose);
  });
  /** Points as the picture on show has them, whatever the next one will be. */
  const onShow = (points: BenchWork['points']): BenchWork => ({
    treatment: picture.value?.treatment ?? {},
    points,
  });
  return {
    tool,
    asGiven: signal(false),
    anew,
    work: history.now,
    history,
    original: original.shown,
    picture,
    busy: computed(() => original.busy.value || (isTreated(wanted.value) && treated.busy.value)),
    failure: computed(() => original.failure.value ?? treated.failure.value),
    aspect,
    lostPoints,
    points: computed(() => pointsIn(onShow(history.now.value.points), aspect.value ?? 1)),
    suggested: computed(() => marksOf(onShow(seen.value), aspect.value ?? 1)),
    close,
    canGoClose: computed(() => close.value !== undefined || face.value !== undefined),
    goClose,
    goBack() {
      close.value = undefined;
    },
    change,
    mark(next, name) {
      lostPoints.value = false;
      const { treatment: there } = onShow([]);
      const points = pointsFrom(next, there, aspect.peek() ?? 1);
      history.change({ ...history.now.peek(), points }, name);
    },
    reset() {
      lostPoints.value = false;
      history.change(untouched);
    },
    outcome() {
      const now = history.now.peek();
      const five = marksOf(now, aspect.peek() ?? 1);
      return { treatment: now.treatment, ...(five === undefined ? {} : { marks: five }) };
    },
    changed: computed(() => JSON.stringify(history.now.value) !== JSON.stringify(first.value)),
    end() {
      stopAsking();
      stopWaiting();
      stopLooking();
      original.end();
      treated.end();
    },
  };
}

/** Sides of what is shown round a face, in eye distances. */
const roundFace = 4.5;
/** Nobody needs to go closer to what fills so much of the picture already. */
const largeEnough = 0.7;

/** A square round a face by its eyes, the first two points; undefined where the face fills the picture. */
function roundEyes([left, right]: BenchWork['points'], aspect: number): ShareBox | undefined {
  if (left === undefined || right === undefined) return undefined;
  const eyes = Math.hypot((right.x - left.x) * aspect, right.y - left.y);
  const [width, height] = [(roundFace * eyes) / aspect, roundFace * eyes];
  if (Math.max(width, height) > largeEnough) return undefined;
  const start = (middle: number, side: number) => Math.min(1 - side, Math.max(0, middle - side / 2));
  const below = (left.y + right.y) / 2 + eyes / 2;
  return { x: start((left.x + right.x) / 2, width), y: start(below, height), width, height };
}
