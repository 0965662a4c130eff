/** Display, help and the tour: what any view may open over itself. */
export const extras = {
  'display.title': 'Display and language',
  'display.language': 'Language',
  'display.theme': 'Colours',
  'display.theme.device': 'As device',
  'display.theme.light': 'Light',
  'display.theme.dark': 'Dark',
  'display.contrast': 'Contrast',
  'display.contrast.device': 'As device',
  'display.contrast.more': 'More',
  'display.light': 'Light mode',
  'display.light.hint':
    'For slow devices: a smaller copy of each photo is read, one at a time. Small faces in large group photos may be overlooked.',
  'display.light.auto': 'By itself',
  'display.light.on': 'On',
  'display.light.off': 'Off',
  'display.light.isOn': 'Light mode is on.',
  'display.light.isOff': 'Light mode is off.',
  'display.light.small': 'It goes on by itself: this device has one core or little memory.',
  'display.kept':
    'These choices stand in the address of this page and are stored nowhere. To keep them, keep the address as a bookmark.',
  'display.notFetched':
    'The words of this language could not be fetched. Check the connection, then try again.',
  'display.done': 'Done',
  'menu.title': 'Help',
  'menu.read': 'How to read a result',
  'menu.tour': 'Short tour with sample photos',
  'menu.tour.own': 'Short tour',
  'menu.guide': 'Guide for families, one page to print',
  'menu.privacy': 'What stays on this device',
  'menu.close': 'Close',
  'tour.label': 'Short tour',
  'tour.step': 'Step {step} of {count}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.leave': 'Leave the tour',
  'tour.wait': 'One moment: your device is reading the photos.',
  'tour.photos.title': 'Two photos',
  'tour.photos':
    'An old photo on one side, a recent one on the other. These two are samples. Your own device looks for the faces. Nothing is sent anywhere.',
  'tour.sentence.title': 'Read this sentence first',
  'tour.sentence':
    'It says in words how strong the likeness is. It can speak for one person, for different people, or say little.',
  'tour.ruler.title': 'Then look at the ruler',
  'tour.ruler':
    'The thick mark is the result. In the middle it says little. The ring around it shows how far off it may be: the longer the ring, the less certain.',
  'tour.next.title': 'What to do next',
  'tour.next.body':
    'A likeness is a lead, never proof. Let somebody else look, too. Take a serious lead to the police or a registry. Only a DNA test confirms.',
  'tour.device.title': 'What stays on this device',
  'tour.device':
    'All of it. No photo leaves this device, and nothing is kept unless you choose to. Now you can put in your own photos.',
  'tour.own': 'Use my own photos',
} as const;
