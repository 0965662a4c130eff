/** The guide for families: one printed page in every language, so every sentence must earn its line. */
export const guide = {
  'guide.print': 'Print this page',
  'guide.paper': 'It fits on one sheet, A4 or Letter.',
  'guide.title': 'Looking for someone by old photos',
  'guide.for': 'A guide for families',
  'guide.does':
    'Yearspan puts an old photo beside a recent one and says how alike the two faces are. It allows for the years between them. All of it happens on your own phone or computer. No photo is sent anywhere.',
  'guide.photos.title': 'Photos that help',
  'guide.photos.face': 'The face looks straight ahead. Both eyes are seen, and no hair or hat covers them.',
  'guide.photos.scan': 'Scan a print at 600 dpi, in colour, even if it is black and white.',
  'guide.photos.phone':
    'No scanner? Lay the print flat in daylight by a window. Hold the phone right above it. No flash. Fill the picture with the print.',
  'guide.photos.several': 'Two or three photos from different years are better than one.',
  'guide.photos.dates': 'Write down the year and the age for each photo. A guess is fine if you say so.',
  'guide.photos.keep':
    'Keep the originals as they are. Do not cut, glue or colour them, and use no beauty filter.',
  'guide.good': 'good',
  'guide.bad': 'less good',
  'guide.picture': 'Left: a face that looks straight ahead. Right: a face turned away and half covered.',
  'guide.result.title': 'What the result means',
  'guide.result.sentence': 'Read the sentence first. It says in words how strong the likeness is.',
  'guide.result.ruler': 'The thick mark on the ruler is the result. The ring shows how far off it may be.',
  'guide.result.little':
    '“Says little” is not a no. It is common with small children and with poor photos. Try another photo.',
  'guide.result.strong':
    '“Strong” means that few strangers look this alike. Brothers, sisters and cousins often do.',
  'guide.result.lead': 'A likeness is a lead, never proof.',
  'guide.lead.title': 'What to do with a lead',
  'guide.lead.alone':
    'Do not write to, call or visit the person on your own. It can frighten them or put somebody in danger.',
  'guide.lead.public': 'Do not post faces, names or guesses. It cannot be called back.',
  'guide.lead.second': 'Ask somebody who does not know the result to look at both photos.',
  'guide.lead.police': 'Take it to the police officer of the case, or to a registry of missing people.',
  'guide.lead.dna':
    'Only a DNA test confirms. Ask the police where parents, children, brothers or sisters can give a sample.',
  'guide.call.title': 'Whom to call',
  'guide.call.police': 'Police, officer of the case',
  'guide.call.number': 'Number of the case',
  'guide.call.registry': 'Registry of missing people',
  'guide.call.family': 'Somebody who stands by us',
  'guide.call.danger': 'In danger now: the emergency number of your country.',
  'guide.never.title': 'What Yearspan never does',
  'guide.never.who': 'It never says who somebody is.',
  'guide.never.send': 'It never sends a photo anywhere.',
  'guide.never.keep': 'It never keeps a photo unless you choose to.',
  'guide.never.decide': 'It never decides. People do, with care for both sides.',
} as const;
