import { slotNames } from '../../state/slots.ts';
import { useApp } from '../app.ts';
import { useExtras } from '../extras.ts';

interface TourControl {
  /** Shows the Compare view, fills it with samples where it is empty, and opens the first step. */
  readonly start: () => void;
}

export function useTour(): TourControl {
  const { compare, location, samples } = useApp();
  const { tour } = useExtras();
  return {
    start() {
      location.view.value = '';
      const isEmpty = slotNames.every((name) => {
        const { photos, arrival } = compare.slots.value[name];
        return photos.length === 0 && arrival === undefined;
      });
      // Photos of the reader's own are left alone: the tour speaks of them.
      if (isEmpty) void samples.fill();
      tour.value = 0;
    },
  };
}
