import { draftProblems, type ConsentDraft } from '../../../domain/consent.ts';
import { failure, success, type Result } from '../../../domain/errors.ts';
import type { DateText } from '../../../domain/gallery.ts';
import type { RowConsent } from '../contract.ts';
import type { TableColumn } from './columns.ts';
import { badRow, dateOf, textOf, type RowValues } from './row-values.ts';

const consentColumns: readonly TableColumn[] = [
  'agreedBy',
  'agreedByName',
  'purpose',
  'givenOn',
  'endsOn',
  'view',
];

/** Whether anything stands in the columns of the consent, readable or not. */
export function saysWhoAgreed(values: RowValues): boolean {
  return consentColumns.some((column) => values.has(column));
}

/**
 * What a row says of who agreed; nothing where none of it is filled in. A consent that has ended, one that ends before
 * it was given, one against the word of the pictured person, and one of their own of which they say something else are no
 * consents: whoever keeps a face against that word has to write the reason down, which a table has no column for.
 */
export function readRowConsent(values: RowValues, today: DateText): Result<RowConsent | undefined> {
  if (!saysWhoAgreed(values)) return success(undefined);
  const [agreedBy, view] = [values.get('agreedBy'), values.get('view')];
  const [givenOn, endsOn] = [dateOf(values, 'givenOn') ?? '', dateOf(values, 'endsOn') ?? ''];
  const draft: ConsentDraft = {
    agreedBy: agreedBy?.kind === 'agreedBy' ? agreedBy.agreedBy : '',
    agreedByName: textOf(values, 'agreedByName') ?? '',
    purpose: textOf(values, 'purpose') ?? '',
    givenOn,
    endsOn,
    view: view?.kind === 'view' ? view.view : '',
    viewWords: '',
    note: '',
  };
  if (draft.view === 'disagreed') return failure('table.bad-consent', { column: 'view' });
  // The record would say that they agreed.
  if (draft.agreedBy === 'self' && draft.view !== '' && draft.view !== 'agreed')
    return failure('table.bad-consent', { column: 'agreedBy' });
  if (endsOn !== '' && givenOn !== '' && endsOn < givenOn)
    return { ok: false, failure: badRow('endsOn', endsOn, 'order') };
  if (endsOn !== '' && endsOn < today) return failure('consent.ended');
  if (Object.keys(draftProblems(draft, today)).length === 0) return success({ kind: 'complete', draft });
  return success({ kind: 'partial', ...(endsOn !== '' && { endsOn }) });
}
