import type * as english from '../en/later.ts';
import type { Filled, FilledPlurals } from '../translator.ts';
import { backup, backupPlurals } from './backup.ts';
import { consent, consentPlurals } from './consent.ts';
import { galleryErrors } from './gallery-errors.ts';
import { importing, importingPlurals } from './importing.ts';
import { people, peoplePlurals } from './people.ts';
import { vault, vaultPlurals } from './vault.ts';

export const messages: Filled<typeof english.messages> = {
  ...galleryErrors,
  ...backup,
  ...importing,
  ...people,
  ...consent,
  ...vault,
};

export const plurals: FilledPlurals<typeof english.plurals> = {
  ...backupPlurals,
  ...importingPlurals,
  ...peoplePlurals,
  ...consentPlurals,
  ...vaultPlurals,
};
