/** English, and the shape every other language must fill. `{name}` is a placeholder. */
export const messages = {
  'app.name': 'Yearspan',
  'app.title': '{view} · Yearspan',
  'app.onDevice': 'On this device only',
  'app.skip': 'Skip to the photos',
  'language.label': 'Language',
  'nav.label': 'Views',
  'nav.compare': 'Compare',

  'compare.title': 'Compare two photos',
  'compare.lede':
    'An old photo and a recent one. Both stay on this device. Nothing is stored: close or reload the page and all of it is gone.',
  'compare.photos': 'Photos',
  'compare.swap': 'Swap sides',
  'compare.reset': 'Start again',
  'compare.waiting.earlier': 'Add the earlier photo to see the likeness.',
  'compare.waiting.later': 'Add the later photo to see the likeness.',

  'how.title': 'How it works',
  'how.photos': 'Put an old photo on one side and a recent one on the other.',
  'how.device': 'Your own device looks for the faces. No photo is sent anywhere.',
  'how.result': 'You see how alike the faces are, and what makes that uncertain.',

  'slot.earlier': 'Earlier photo',
  'slot.later': 'Later photo',
  'slot.earlier.hint': 'For example from childhood',
  'slot.later.hint': 'The more recent one',
  'slot.choose': 'Choose a photo',
  'slot.choose.earlier': 'Choose a photo: earlier photo',
  'slot.choose.later': 'Choose a photo: later photo',
  'slot.camera': 'Take a photo',
  'slot.camera.earlier': 'Take a photo: earlier photo',
  'slot.camera.later': 'Take a photo: later photo',
  'slot.drop': 'Or drop it here, or paste it ({keys}).',
  'slot.dropNow': 'Let go to use this photo',
  'slot.replace': 'Replace',
  'slot.replace.earlier': 'Replace the earlier photo',
  'slot.replace.later': 'Replace the later photo',
  'slot.remove': 'Remove',
  'slot.remove.earlier': 'Remove the earlier photo',
  'slot.remove.later': 'Remove the later photo',

  'reading.models': 'Getting the face tools, {loaded} of {total} MB, once only',
  'reading.modelsLabel': 'Face tools',
  'reading.faces': 'Looking for faces',
  'reading.cancel': 'Cancel',
  'reading.cancel.earlier': 'Cancel reading the earlier photo',
  'reading.cancel.later': 'Cancel reading the later photo',
  'reading.say.earlier': 'Reading the earlier photo',
  'reading.say.later': 'Reading the later photo',

  'faces.pick.earlier': 'Whose face to compare, earlier photo',
  'faces.pick.later': 'Whose face to compare, later photo',
  'face.name': 'Face {index} of {count}, {place}, {age}',
  'face.left': 'left',
  'face.middle': 'middle',
  'face.right': 'right',
  'face.earlier': 'The earlier face',
  'face.later': 'The later face',

  'age.estimated': 'Looks about {age}, perhaps {low} to {high}',
  'age.stated': 'Age {age}, as you said',
  'age.dated': 'About {age}, by the years',
  'age.short': 'about {age} years',
  'age.edit': 'Edit',
  'age.edit.earlier': 'Edit age and year, earlier photo',
  'age.edit.later': 'Edit age and year, later photo',
  'date.file': '{year}, from the file',
  'date.stated': '{year}, from you',
  'age.dialog.earlier': 'Earlier photo: age and year',
  'age.dialog.later': 'Later photo: age and year',
  'age.dialog.intro': 'Leave empty what you do not know. What you write replaces the estimate.',
  'age.field.age': 'Age in this photo, in full years',
  'age.field.photoYear': 'Year the photo was taken',
  'age.field.photoYear.file':
    'The file says {year}. For a scan of a print this is often the year of the scan.',
  'age.field.birthYear': 'Birth year of this person',
  'age.invalid.age': 'Write a whole number from {from} to {to}.',
  'age.invalid.year': 'Write a year from {from} to {to}.',
  'age.invalid.order': 'The birth year cannot come after the year of the photo.',
  'age.save': 'Use these',
  'age.cancel': 'Cancel',
  'age.clear': 'Clear all',

  'result.eyebrow': 'What the likeness says',
  'result.heading': 'A first likeness, not an answer',
  'result.bare':
    'This number is a bare likeness. Children change; it cannot yet say how rare it is. It gives no verdict.',
  'result.number':
    'Similarity {similarity} on a scale where 1 is the very same picture. Two different people often score well above 0.',
  'result.faces': 'Both faces turned upright, with the same distance between the eyes',
  'result.ruler': 'Similarity {similarity}, between little alike and very alike',
  'result.low': 'little alike',
  'result.high': 'very alike',
  'result.ages': 'Ages',
  'result.mixedUp.title': 'Are the sides mixed up?',
  'result.mixedUp':
    'The face in the earlier photo looks older than the one in the later photo. You can swap them.',
  'result.say': 'Both photos are read. Similarity {similarity}. It gives no verdict.',
  'result.note':
    'A likeness is a lead, never proof. Brothers, sisters and cousins can look this alike. Only a DNA test confirms.',

  'caution.title': 'Less certain because',
  'caution.small':
    '{face} is small ({pixels} pixels between the eyes). Scan the print again at 600 dpi, or look for a larger file.',
  'caution.blurred': '{face} is blurred. Look for a sharper photo, or scan the print again.',
  'caution.dark': '{face} is very dark. Another photo, or a brighter scan, would help.',
  'caution.bright': '{face} is very bright. Another photo, or a darker scan, would help.',
  'caution.flat': '{face} has little contrast. Another photo, or a new scan of the print, would help.',
  'caution.turned-away': '{face} is turned away from the camera. A photo from the front would help.',
  'caution.photo-turned':
    '{face} was seen only after the photo was turned. Check that the outline sits on a face.',
  'caution.faint': '{face} was hard to make out. Check that the outline sits on a face.',
  'caution.unsure':
    '{face} could not be placed with certainty: eyes, nose or mouth may be covered. A clearer photo would help.',

  'samples.title': 'Or see it work first',
  'samples.body':
    'These faces come from the sample photos of the face library. Nothing is known about them, except that two of them look like one woman.',
  'samples.fill': 'Try with sample photos',
  'samples.choose': 'Pick the sample faces yourself',
  'samples.name': 'Sample face {index} of {count}',
  'samples.put.earlier': 'Earlier',
  'samples.put.later': 'Later',
  'samples.put.earlier.name': 'Use sample face {index} as the earlier photo',
  'samples.put.later.name': 'Use sample face {index} as the later photo',

  'undo.action': 'Undo',
  'undo.reset': 'Photos removed.',
  'undo.remove': 'Photo removed.',

  'error.code': 'Code: {code}',
  'error.photo.empty.title': 'This file is empty',
  'error.photo.empty.whatToDo':
    'It may not have been copied completely. Copy it again or choose another photo.',
  'error.photo.not-an-image.title': 'This is not a photo',
  'error.photo.not-an-image.whatToDo': 'Choose a picture file, for example JPEG, PNG or WebP.',
  'error.photo.unsupported.title': 'This kind of picture cannot be opened here',
  'error.photo.unsupported.whatToDo':
    'Save it as JPEG or PNG, or take a screenshot of it, and choose that file.',
  'error.photo.unreadable.title': 'This photo is damaged',
  'error.photo.unreadable.whatToDo':
    'Part of the file is missing or broken. Copy it again from where it came from.',
  'error.photo.no-pixels.title': 'This picture has no content',
  'error.photo.no-pixels.whatToDo': 'Its width or height is zero. Choose another photo.',
  'error.photo.too-large.title': 'This photo is too large',
  'error.photo.too-large.whatToDo':
    'Make it smaller, below 100 megapixels, or cut out the part with the face.',
  'error.photo.no-face.title': 'No face could be made out',
  'error.photo.no-face.whatToDo':
    'Choose a photo in which the face is larger, sharper or turned to the camera. You can also cut out the face first.',
  'error.photo.not-a-file.title': 'That was not a photo file',
  'error.photo.not-a-file.whatToDo': 'Save the picture on this device first, then choose the saved file.',
  'error.engine.crashed.title': 'Reading the photo stopped suddenly',
  'error.engine.crashed.whatToDo':
    'The device may be short of memory. Close other tabs and choose the photo again, or use a smaller copy.',
  'error.engine.cancelled.title': 'Reading was stopped',
  'error.engine.cancelled.whatToDo': 'Choose the photo again when you are ready.',
  'error.engine.no-backend.title': 'This browser cannot run the face tools',
  'error.engine.no-backend.whatToDo':
    'Update the browser, or open this page in a recent Chrome, Edge, Firefox or Safari.',
  'error.engine.failed.title': 'Something went wrong in the face tools',
  'error.engine.failed.whatToDo': 'Choose the photo again. If it happens again, reload the page.',
  'error.model.unreachable.title': 'The face tools could not be loaded',
  'error.model.unreachable.whatToDo':
    'Check the connection and choose the photo again. It is needed only once.',
  'error.model.wrong-hash.title': 'The face tools arrived damaged',
  'error.model.wrong-hash.whatToDo':
    'They are not used, for safety. Reload the page; if it happens again, tell whoever runs this site.',
} as const;

/** Messages that depend on a count; the forms are those of `Intl.PluralRules`. */
export const plurals = {
  'faces.count': { one: '1 face in this photo', other: '{count} faces in this photo. Pick the right one.' },
  'faces.say.earlier': {
    one: 'Earlier photo read, 1 face.',
    other: 'Earlier photo read, {count} faces. The largest is picked.',
  },
  'faces.say.later': {
    one: 'Later photo read, 1 face.',
    other: 'Later photo read, {count} faces. The largest is picked.',
  },
} as const;
