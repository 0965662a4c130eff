export const help = {
  'help.first.title': 'In short',
  'help.first.sentence':
    'Read the first sentence of the result. It says in words how strong the likeness is, and what it speaks for.',
  'help.first.mark':
    'The thick mark on the ruler is the result. At one end stands “one person”, at the other “different people”. In the middle it says little.',
  'help.first.ring':
    'The ring around the mark shows how far off the result may be. The longer the ring, the less certain it is.',
  'help.first.lead':
    'Even the strongest result is only a lead. Let somebody else look, too. Then comes the police or a registry, and in the end a DNA test.',
  'help.ruler':
    'A ruler with its parts named: the thick mark is the result, the ring is how far off it may be.',
  'help.ruler.mark': 'the result',
  'help.ruler.ring': 'how far off it may be',
  'help.likeness.title': 'What the likeness is',
  'help.likeness':
    'The app turns each face into a row of numbers and looks at how close two rows are. A face changes over the years, most of all in childhood. So the same closeness means little between two recent photos, and much between a small child and a grown-up. The app takes this into account.',
  'help.strangers.title': 'Why strangers are counted',
  'help.strangers':
    'Some people look alike without being related. “8 in 1,000” means: of 1,000 unrelated people of these ages, about 8 would look at least this alike. The more faces are searched, the more such chance likenesses turn up.',
  'help.scale.title': 'What the words for strength mean',
  'help.scale':
    'How many times more usual the likeness is for one person than for two people, or the other way round:',
  'help.scale.below': 'below {to} times',
  'help.scale.between': '{from} to {to} times',
  'help.scale.above': 'above {from} times',
  'help.scale.odds':
    'This is not how probable it is that the photos show one person. That also depends on all else that is known: where the photos come from, names, dates, families.',
  'help.limits.title': 'What it cannot do',
  'help.limits':
    'Close relatives can look as alike as two photos of one person. Small children look alike more often than grown-ups. Blur, shade, a turned head, make-up, illness or injury can hide a likeness or feign one. It works better for some groups of people than for others.',
  'help.card.title': 'How often it is wrong',
  'help.card':
    'Measured with {people} people of the Large Age-Gap photo set. None of them had a part in the making. There were {pairs} pairs of a young and a grown-up photo.',
  'help.card.equal':
    'There are two kinds of mistake. Draw the line where both happen as often. Then about {count} of 1,000 pairs were judged wrongly (between {low} and {high}). The face library beneath it, on its own, with our face boxes: about {library}.',
  'help.card.gaps':
    'Now draw the line where 1 of 100 strangers passes. Of 100 pairs of one person, so many were missed:',
  'help.card.gap': 'Years apart',
  'help.card.missed': 'Missed of 100',
  'help.card.count': 'about {count}',
  'help.card.from': '{from} and more',
  'help.card.between': '{from} to {to}',
  'help.not.title': 'What it must not be used for',
  'help.not.proof': 'as proof of who someone is, or of kinship',
  'help.not.decide': 'to decide on custody, asylum, work, guilt or any right of a person',
  'help.not.watch': 'to watch people, or to learn the names of people in public',
  'help.not.publish': 'to publish photos or guesses about a person, above all about a child',
  'help.close': 'Close',
} as const;
