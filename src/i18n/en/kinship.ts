/** The family likeness: a parent, a brother or a sister beside a grown person. */
export const kinship = {
  'kinship.title': 'Could they be relatives?',
  'kinship.lede':
    "Put a parent's, or a brother's or sister's, photo beside the adult's. A face says little about family: you see here how little. These photos are not kept.",
  'kinship.drop': 'You can also drop photos here, or click a place and paste ({keys}).',
  'kinship.slot.relative': 'A parent, brother or sister',
  'kinship.slot.second': 'Another of them',
  'kinship.slot.adult': 'The adult',
  'kinship.hint.relative': 'A clear photo of one of the family; several are better',
  'kinship.hint.second': 'If there is one: for example the other parent',
  'kinship.hint.adult': 'Who may be a child of this family, or a brother or sister',
  'kinship.choose': 'Choose a photo: {who}',
  'kinship.replace': 'Replace this photo: {who}',
  'kinship.add': 'Add another photo of this person: {who}',
  'kinship.remove': 'Remove this photo: {who}',
  'kinship.cancel': 'Cancel reading the photo: {who}',
  'kinship.back': 'Put this message away: {who}',
  'kinship.pick': 'Whose face, {who}',
  'kinship.photos': 'Photos of this person, {who}',
  'kinship.photo': 'Photo {index} of {count}',
  'kinship.waiting.relative': 'Add a photo of a parent, brother or sister.',
  'kinship.waiting.adult': 'Add a photo of the adult.',
  'kinship.eyebrow': 'What the family likeness says',
  'kinship.headline.none': 'Says almost nothing, either way',
  'kinship.headline.kin': 'Close relatives: {step} support',
  'kinship.headline.unrelated': 'Not related: {step} support',
  'kinship.phrase.none': 'almost nothing',
  'kinship.phrase.kin': '{step} support that they are relatives',
  'kinship.phrase.unrelated': '{step} support that they are not related',
  'kinship.says.none':
    'Faces this alike are about as common among unrelated people of similar age as among close relatives.',
  'kinship.says.kin':
    'Faces this alike are {amount} as common among close relatives as among unrelated people of similar age.',
  'kinship.says.unrelated':
    'Faces this alike are {amount} as common among unrelated people of similar age as among close relatives.',
  'kinship.range': 'It may be off: from {low} to {high}.',
  'kinship.steady': 'Allowing for what is uncertain, it stays the same: {low}.',
  'kinship.strangers.about': 'About {count} of 100 unrelated people',
  'kinship.strangers.fewer': 'Fewer than {count} of 100 unrelated people',
  'kinship.strangers.body': 'look at least this much like family.',
  'kinship.limits.title': 'What it cannot tell',
  'kinship.limits.relation':
    'Which relation it is: the test photos show relatives of many kinds, parents, brothers and sisters among them, and do not say which.',
  'kinship.limits.right':
    'Whether they are related: of 100 test pairs, {right} are sorted rightly. Guessing gives 50.',
  'kinship.limits.origin':
    'People of some origins look like family up to one and a half times as often as these figures say.',
  'kinship.apart': 'It counts nowhere else: not in the pairs of the two sides, and not in a comparison.',
  'kinship.onePerson.title': 'So alike that the question is another one',
  'kinship.onePerson':
    'Of 100 pairs of close relatives about {relatives} are this alike; of 100 pairs of photos of one person, about {onePerson}. Put both photos into Compare and ask whether they show one person.',
  'kinship.onePerson.link': 'Go to Compare',
  'kinship.dna.title': 'A DNA test can answer this',
  'kinship.dna':
    'A photo cannot. Parent and child, or brothers and sisters, can each give a sample if they agree to it.',
  'kinship.chart.title': 'Relatives and strangers overlap',
  'kinship.chart.name':
    'Two hills, unrelated people and close relatives, that lie mostly over each other. This pair stands at {share} of 100 unrelated people.',
  'kinship.chart.unrelated': 'unrelated people of similar age',
  'kinship.chart.kin': 'close relatives',
  'kinship.chart.level': 'Family likeness',
  'kinship.chart.unit': 'How many of 1,000 pairs are at least this alike.',
  'kinship.say': '{headline}. A photo cannot tell whether people are related. A DNA test can.',
  'kinship.clear': 'Remove all photos',
} as const;
