export const caution = {
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
  'caution.young':
    'One face is that of a small child. Small children look alike more often, and their faces change most.',
} as const;
