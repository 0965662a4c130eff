export const errors = {
  'error.code': 'Code: {code}',
  'error.line': '{title}. {whatToDo}',
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
  'error.offline.changed-file.title': 'This host changes a file of Yearspan',
  'error.offline.changed-file.whatToDo':
    '“{file}” arrived with other bytes than the published ones, so no copy is kept on this device. Tell whoever runs this site that the files must be served as they are.',
  'error.offline.unreachable.title': 'The copy could not be completed',
  'error.offline.unreachable.whatToDo': 'A file did not arrive. Check the connection, then try again. {file}',
  'error.offline.no-room.title': 'There is no room for a copy on this device',
  'error.offline.no-room.whatToDo':
    'Free some space, or leave it: with a network everything works without the copy.',
  'error.offline.refused.title': 'This browser keeps nothing for this site',
  'error.offline.refused.whatToDo':
    'Private windows and strict settings refuse it. With a network everything works without the copy.',
  'error.offline.failed.title': 'The copy could not be kept',
  'error.offline.failed.whatToDo':
    'Try again, or leave it: with a network everything works without the copy.',
} as const;
