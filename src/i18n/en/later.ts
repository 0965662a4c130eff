/** What the Collection and Search views say; fetched with the first of them. */
import { appeal } from './appeal.ts';
import { backup, backupPlurals } from './backup.ts';
import { consent, consentPlurals } from './consent.ts';
import { extras } from './extras.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { galleryErrors } from './gallery-errors.ts';
import { importing, importingPlurals } from './importing.ts';
import { people, peoplePlurals } from './people.ts';
import { cases, casesPlurals } from './cases.ts';
import { desk, deskPlurals } from './desk.ts';
import { kinship } from './kinship.ts';
import { match, matchPlurals } from './match.ts';
import { matchErrors } from './match-errors.ts';
import { opinion, opinionPlurals } from './opinion.ts';
import { outgoing, outgoingPlurals } from './outgoing.ts';
import { photoBench } from './photo-bench.ts';
import { places, placesPlurals } from './places.ts';
import { privacy, privacyPlurals } from './privacy.ts';
import { privacyLedger, privacyLedgerPlurals } from './privacy-ledger.ts';
import { privacyPolicy } from './privacy-policy.ts';
import { privacyAttack, privacyAttackPlurals } from './privacy-attack.ts';
import { privacyInventory, privacyInventoryPlurals } from './privacy-inventory.ts';
import { privacyConsents, privacyConsentsPlurals } from './privacy-consents.ts';
import { privacyFingerprints } from './privacy-fingerprints.ts';
import { privacyOffline } from './privacy-offline.ts';
import { registry, registryPlurals } from './registry.ts';
import { report, reportPlurals } from './report.ts';
import { search, searchPlurals } from './search.ts';
import { searchErrors } from './search-errors.ts';
import { steps } from './steps.ts';
import { translate } from './translate.ts';
import { treatment } from './treatment.ts';
import { vault, vaultPlurals } from './vault.ts';

export const messages = {
  ...help,
  ...extras,
  ...guide,
  ...galleryErrors,
  ...backup,
  ...importing,
  ...photoBench,
  ...people,
  ...consent,
  ...vault,
  ...searchErrors,
  ...search,
  ...cases,
  ...desk,
  ...opinion,
  ...outgoing,
  ...report,
  ...appeal,
  ...steps,
  ...places,
  ...matchErrors,
  ...match,
  ...registry,
  ...kinship,
  ...privacy,
  ...privacyLedger,
  ...privacyPolicy,
  ...privacyAttack,
  ...privacyInventory,
  ...privacyConsents,
  ...privacyFingerprints,
  ...privacyOffline,
  ...translate,
  ...treatment,
} as const;

export const plurals = {
  ...backupPlurals,
  ...importingPlurals,
  ...peoplePlurals,
  ...consentPlurals,
  ...vaultPlurals,
  ...searchPlurals,
  ...casesPlurals,
  ...deskPlurals,
  ...opinionPlurals,
  ...outgoingPlurals,
  ...reportPlurals,
  ...placesPlurals,
  ...matchPlurals,
  ...privacyLedgerPlurals,
  ...privacyAttackPlurals,
  ...registryPlurals,
  ...privacyPlurals,
  ...privacyConsentsPlurals,
  ...privacyInventoryPlurals,
} as const;
