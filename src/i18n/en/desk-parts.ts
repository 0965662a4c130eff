/** The parts of a face, what to look at and what the years change; after FISWG's feature list and ASTM E3149. */
export const deskParts = {
  'desk.parts.title': 'Part by part',
  'desk.parts.progress': '{seen} of {all} looked at',
  'desk.parts.intro':
    'Look at one part at a time in both photos. Press a name to see what to look at. “Cannot tell” is as good an answer as the others. Pose, light, lens and expression change a lot.',
  'desk.parts.part': 'Part',
  'desk.group.progress': '{seen} of {all}',
  'desk.group.whole': 'Head and hair',
  'desk.group.eyes': 'Brows, eyes and ears',
  'desk.group.middle': 'Cheeks, nose and mouth',
  'desk.group.lower': 'Chin, neck and beard',
  'desk.group.skin': 'Skin and marks',
  'desk.part.similar': 'similar',
  'desk.part.different': 'different',
  'desk.part.unclear': 'cannot tell',
  'desk.part.noted': 'note',
  'desk.part.clear': 'Clear this answer',
  'desk.note': 'Note: {part}',
  'desk.note.optional': 'may stay empty',
  'desk.years': 'Over the years:',
  'desk.part.proportions': 'Proportions',
  'desk.look.proportions':
    'How high the forehead, the nose and the part below the nose are, compared with each other.',
  'desk.years.proportions':
    'A child has a large forehead and a short lower face. The nose and the jaw grow longer until about the end of the teens.',
  'desk.part.outline': 'Outline of the face',
  'desk.look.outline': 'The shape seen from the front: round, long, square, pointed. Where it is widest.',
  'desk.years.outline':
    'Round cheeks of a child go away and the jaw comes out more. Weight changes the outline at any age.',
  'desk.part.hair-line': 'Hair line',
  'desk.look.hair-line':
    'The line where the hair begins: straight, round, with a point in the middle, corners at the sides.',
  'desk.years.hair-line': 'Hair is cut, coloured and covered. The line can move back in grown-ups.',
  'desk.part.forehead': 'Forehead',
  'desk.look.forehead': 'Height, width, how far it slopes back, bumps over the brows.',
  'desk.years.forehead':
    'It looks high in a child and lower later, because the face below grows. The ridge over the brows can grow in the teens, most often in boys.',
  'desk.part.brows': 'Brows',
  'desk.look.brows': 'Shape, thickness, how far apart, where the highest point is, gaps in the hair.',
  'desk.years.brows': 'They can get thicker or thinner and are often plucked or drawn.',
  'desk.part.eyes': 'Eyes',
  'desk.look.eyes':
    'How far apart, how they slant, the shape of the corners, the fold of the upper lid. Do not go by colour: light and cameras change it.',
  'desk.years.eyes':
    'Eyes look large in a small child, because the face is still small. Lids can sink and folds can come later.',
  'desk.part.ears': 'Ears',
  'desk.look.ears':
    'The ridges inside, the rim, how the lobe hangs or grows on, how far the ear stands out. Compare only ears seen from about the same side.',
  'desk.years.ears':
    'The ear grows, but its inner shape changes little after early childhood. In old age ears and lobes get longer.',
  'desk.part.cheeks': 'Cheeks',
  'desk.look.cheeks': 'How far the cheek bones stand out, how full the cheeks are, dimples.',
  'desk.years.cheeks':
    'Full cheeks of a child get flatter. Weight and age change them; a dimple may show only in a smile.',
  'desk.part.nose': 'Nose',
  'desk.look.nose': 'The root between the eyes, the bridge, the tip, the width and shape of the nostrils.',
  'desk.years.nose':
    'A child’s nose is short with a low bridge; it grows until about the end of the teens. Later the tip can sink. A break can bend it.',
  'desk.part.mouth': 'Mouth',
  'desk.look.mouth':
    'The outline of the lips, the groove under the nose, the corners, teeth if they show. Compare the same expression if you can.',
  'desk.years.mouth':
    'Milk teeth are replaced between about six and twelve. Lips get thinner with age. A smile changes everything here.',
  'desk.part.chin': 'Chin and jaw',
  'desk.look.chin': 'Pointed, round or square, how far it comes forward, a cleft, the line of the jaw.',
  'desk.years.chin':
    'A child’s chin is small; chin and jaw grow longer and forward until about the end of the teens.',
  'desk.part.neck': 'Neck',
  'desk.look.neck': 'Length and width, folds, the Adam’s apple.',
  'desk.years.neck':
    'It gets longer and wider. An Adam’s apple shows from the teens on. Clothes and weight hide much.',
  'desk.part.facial-hair': 'Beard and moustache',
  'desk.look.facial-hair': 'Where hair grows and where it does not.',
  'desk.years.facial-hair':
    'A child has none, and it can be shaved or grown at any time. Between a child and a grown-up: cannot tell.',
  'desk.part.lines': 'Lines and folds',
  'desk.look.lines': 'Lines on the forehead, beside the eyes, from the nose to the mouth.',
  'desk.years.lines': 'A child has few; they come with age. Light and expression can make them or hide them.',
  'desk.part.skin': 'Skin',
  'desk.look.skin':
    'How smooth or rough it is, pits, patches. Do not go by its tone: light, camera and make-up change it.',
  'desk.years.skin': 'Sun, illness and age change it. Old prints turn yellow or red.',
  'desk.part.scars': 'Scars',
  'desk.look.scars': 'Place, length and direction. Some photos are mirrored: then all sides are swapped.',
  'desk.years.scars':
    'A scar can fade and shift a little as the face grows. A scar only in the later photo says nothing: it may be newer.',
  'desk.part.marks': 'Moles and birthmarks',
  'desk.look.marks':
    'Place, size and shape of moles, freckles and birthmarks. A speck of dust on a print can look like a mole.',
  'desk.years.marks':
    'New moles can come while growing up. Freckles come and go with the sun, and some birthmarks of babies fade.',
  'desk.part.alterations': 'Changes made on purpose',
  'desk.look.alterations': 'Piercings, tattoos, operations, braces, make-up, glasses.',
  'desk.years.alterations':
    'They can be new or gone again. Also ask whether the photo itself was smoothed or filtered.',
} as const;
