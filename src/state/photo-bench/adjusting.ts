import type { Signal } from '@preact/signals';
import type { ShareBox } from '../../domain/treatment.ts';
import { mostPhotos } from '../../workflows/comparison.ts';
import { fileFacts, type ByHand } from '../../workflows/read-photo.ts';
import type { PhotoUrls } from '../photo-urls.ts';
import type { Readings } from '../readings.ts';
import {
  originalOf,
  settled,
  shownPhoto,
  type FaintPhoto,
  type ReadyPhoto,
  type RemovedPhotos,
  type SlotName,
  type Slots,
} from '../slots.ts';
import type { Undo } from '../undo.ts';
import { cutOut } from './work.ts';

/** Photos that stand in the Compare view, put right by hand and read anew. */
export interface Adjusting {
  /** Reads the photo on show again, or the one in which no face was seen, as it was put right. */
  readonly adjust: (name: SlotName, byHand: ByHand) => void;
  /** Reads these parts of the photo on show as photos of their own, one after the other, as many as there is room for. */
  readonly cut: (name: SlotName, parts: readonly ShareBox[]) => void;
}

interface AdjustingParts {
  readonly slots: Signal<Slots>;
  readonly urls: PhotoUrls;
  readonly undo: Undo<RemovedPhotos>;
  readonly read: Readings<SlotName>['read'];
}

export function createAdjusting({ slots, urls, undo, read }: AdjustingParts): Adjusting {
  /** What was replaced can come back. */
  const offerBack = (name: SlotName, before: ReadyPhoto): void => {
    const now = { earlier: settled(slots.value.earlier), later: settled(slots.value.later) };
    const { photos, shown } = now[name];
    undo.propose({
      kind: 'adjust',
      slots: { ...now, [name]: { photos: photos.with(shown, before), shown } },
    });
  };
  const readPart = (
    name: SlotName,
    whole: FaintPhoto,
    [part, ...rest]: readonly ShareBox[],
    place: number,
    then?: (name: SlotName) => void,
  ): void => {
    if (part === undefined || place >= mostPhotos) return;
    read(name, { blob: whole.blob, url: urls.hold(whole.blob) }, place, {
      before: whole,
      treatment: cutOut(whole.treatment, part),
      onRead(at) {
        then?.(at);
        readPart(at, whole, rest, slots.value[at].photos.length);
      },
    });
  };
  return {
    adjust(name, byHand) {
      const slot = slots.value[name];
      undo.withdraw();
      if (slot.arrival?.phase === 'failed') {
        const { faint, place } = slot.arrival;
        if (faint === undefined) return;
        read(name, { blob: faint.blob, url: urls.hold(faint.blob) }, place, { ...byHand, before: faint });
        return;
      }
      const before = shownPhoto(slot);
      if (before === undefined) return;
      read(name, before.photo, slot.shown, {
        ...byHand,
        before,
        onRead(at) {
          offerBack(at, before);
        },
      });
    },
    cut(name, parts) {
      const slot = slots.value[name];
      const before = shownPhoto(slot);
      if (before === undefined) return;
      undo.withdraw();
      const { treatment, facts = fileFacts(before.content) } = before;
      const whole = { blob: originalOf(before), facts, ...(treatment === undefined ? {} : { treatment }) };
      readPart(name, whole, parts, slot.shown, (at) => {
        offerBack(at, before);
      });
    },
  };
}
