export const places = {
  'places.label': 'Place',
  'places.hint':
    'Type the start of a name, in Latin letters or in Chinese. What you type stays on this device.',
  'places.loading': 'Loading the list of places.',
  'places.options': 'Places to choose from',
  'places.none': 'No place in the list starts like this.',
  'places.chooseOne': 'Choose one of the places in the list, or leave this empty.',
  'places.tryAgain': 'Try again',
  'places.clear': 'Take the place away',
} as const;

export const placesPlurals = {
  'places.count': { one: 'One place to choose from.', other: '{count} places to choose from.' },
} as const;
