/** What was done to a photo by hand, in one line under it. */
export const treatment = {
  'treatment.turned': 'turned',
  'treatment.mirrored': 'mirrored',
  'treatment.straightened': 'straightened',
  'treatment.cropped': 'cropped',
  'treatment.cut': 'cut from a page with several photos',
  'treatment.fade': 'faded colours brought back',
  'treatment.contrast': 'contrast raised',
  'treatment.grey': 'made grey',
  'treatment.sharpened': 'sharpened a little',
  'treatment.marked': 'eyes, nose and mouth marked by hand',
  'treatment.done': 'Done by hand: {steps}.',
  'treatment.label': 'Done by hand',
} as const;
