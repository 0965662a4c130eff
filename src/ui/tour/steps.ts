/** What the tour shows, in this order. */
export const tourSteps = ['photos', 'sentence', 'ruler', 'next', 'device'] as const;
export type TourStep = (typeof tourSteps)[number];

/** What each step speaks of; tour.css draws a line round the same places. */
const places: Readonly<Record<TourStep, string>> = {
  photos: '.pair',
  sentence: '.result-says',
  ruler: '.result .evidence-ruler',
  next: '.result-end',
  device: '.on-device',
};

export function placeOf(step: TourStep): Element | null {
  return document.querySelector(places[step]);
}
