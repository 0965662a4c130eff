/** What can go wrong with searches, cases and review packs. */
export const searchErrors = {
  'error.search.failed.title': 'The search stopped',
  'error.search.failed.whatToDo':
    'Start it again. If it stops again, reload the page; what was kept is safe.',
  'error.search.empty-collection.title': 'There is no face to search',
  'error.search.empty-collection.whatToDo': 'Choose another collection or a folder with photos of people.',
  'error.search.filtered-out.title': 'The filters hide everyone',
  'error.search.filtered-out.whatToDo': 'Make this filter soft or switch it off: {filters}.',
  'error.reference.full.title': 'There are five photos already',
  'error.reference.full.whatToDo':
    'Take one away first. Different ages help more than many photos of one age.',
  'error.case.no-references.title': 'This case has no photo yet',
  'error.case.no-references.whatToDo': 'Add a photo of the person you are looking for.',
  'error.candidate.gone.title': 'The picture is not here',
  'error.candidate.gone.whatToDo':
    'Photos of a folder are not stored. Choose the same folder again to see it.',
  'error.place.unavailable.title': 'The list of places could not be loaded',
  'error.place.unavailable.whatToDo': 'Check that this page can reach its own server, then try again.',
  'error.pack.not-a-pack.title': 'That file is no review pack',
  'error.pack.not-a-pack.whatToDo': 'Choose the file that ends in .yearspan-review or .yearspan-answer.',
  'error.pack.newer.title': 'That file was made by a newer Yearspan',
  'error.pack.newer.whatToDo': 'Reload the page to get the newest version, then open it again.',
  'error.pack.damaged.title': 'That file is damaged or was altered',
  'error.pack.damaged.whatToDo': 'Nothing of it was used. Ask for the file again.',
  'error.pack.wrong-passphrase.title': 'That passphrase does not open the file',
  'error.pack.wrong-passphrase.whatToDo': 'Ask the sender for it again, best by telephone.',
  'error.pack.expired.title': 'That review pack has ended',
  'error.pack.expired.whatToDo': 'It could be opened until {day}. Ask for a new one.',
  'error.pack.other-case.title': 'These answers belong to another case',
  'error.pack.other-case.whatToDo': 'Open the case that the pack was made from, then add them there.',
  'error.pack.already-merged.title': 'These answers are here already',
  'error.pack.already-merged.whatToDo': 'Nothing was changed.',
  'error.pack.too-few.title': 'There are too few faces for a blind opinion',
  'error.pack.too-few.whatToDo':
    'A pack mixes the first candidates with faces that scored low. Search more photos, or ask for fewer candidates.',
} as const;
