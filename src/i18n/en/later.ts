/** What the gallery says; fetched with its view. */
import { backup, backupPlurals } from './backup.ts';
import { consent, consentPlurals } from './consent.ts';
import { galleryErrors } from './gallery-errors.ts';
import { importing, importingPlurals } from './importing.ts';
import { people, peoplePlurals } from './people.ts';
import { vault, vaultPlurals } from './vault.ts';

export const messages = {
  ...galleryErrors,
  ...backup,
  ...importing,
  ...people,
  ...consent,
  ...vault,
} as const;

export const plurals = {
  ...backupPlurals,
  ...importingPlurals,
  ...peoplePlurals,
  ...consentPlurals,
  ...vaultPlurals,
} as const;
