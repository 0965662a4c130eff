import { describe, expect, it } from 'vitest';
import type { Change, OpenGallery } from '../../../../src/gallery/contract.ts';
import { pictureId } from '../../../../src/domain/gallery.ts';
import { codeOf, only, valueOf } from '../../engine/expecting.ts';
import {
  caseConsent,
  consent,
  cropBytes,
  face,
  opinion,
  person,
  photo,
  review,
  searching,
  viewBytes,
} from '../../gallery/a-gallery.ts';
import { freshGallery, freshName, passphrase, tab } from '../../gallery/galleries.ts';
import {
  backupOf,
  consentEnded,
  contentOf,
  everything,
  filled,
  keepMine,
  numberedId,
  previewOf,
  restoreAll,
} from './backups.ts';

const reference = only(searching.references);
const pictures = [pictureId('view', reference.id), pictureId('crop', reference.id)];
const put = (store: 'cases' | 'consents' | 'reviews' | 'opinions', record: object, revision = 0): Change =>
  ({ kind: 'put', store, record, revision }) as Change;

/** One of everything, and a consent that covers its case. */
async function withCase(): Promise<OpenGallery> {
  const gallery = await filled();
  valueOf(await gallery.commit([put('consents', caseConsent)]));
  return gallery;
}
const elsewhere = async () => {
  const vault = tab(freshName());
  return { vault, gallery: valueOf(await vault.create(passphrase)) };
};
const ofCase = (names: readonly string[]): readonly string[] =>
  names.filter((name) => /cases|reviews|opinions/.test(name) || pictures.some((id) => name.endsWith(id)));

describe('a backup with a case', () => {
  it('brings case, pictures, reviews, second opinions and consent to another device', async () => {
    const { file } = await backupOf(await withCase());
    const { vault, gallery } = await elsewhere();
    valueOf(await restoreAll(vault, file, gallery));
    expect(ofCase(Object.keys(await contentOf(gallery)))).toHaveLength(5);
    expect(only(valueOf(await gallery.list('cases')).kept).record).toEqual(searching);
    expect(only(valueOf(await gallery.list('reviews')).kept).record).toEqual(review);
    expect(only(valueOf(await gallery.list('opinions')).kept).record).toEqual(opinion);
    expect(valueOf(await gallery.picture(pictures[0] ?? ''))?.bytes).toEqual(viewBytes);
    expect(valueOf(await gallery.picture(pictures[1] ?? ''))?.bytes).toEqual(cropBytes);
  });

  it('brings back a picture of a case that got lost here', async () => {
    const gallery = await withCase();
    const before = await contentOf(gallery);
    const { file } = await backupOf(gallery);
    valueOf(await gallery.commit([{ kind: 'delete-picture', id: pictures[0] ?? '' }]));
    valueOf(await restoreAll(tab(freshName()), file, gallery));
    expect(await contentOf(gallery)).toEqual(before);
  });
});

describe('a case that no consent covers', () => {
  it('is named and stays out, with everything that belongs to it', async () => {
    const { file } = await backupOf(await withCase());
    const { vault, gallery } = await elsewhere();
    const { uncovered } = valueOf(await previewOf(vault, file, gallery, consentEnded));
    expect(uncovered.cases).toEqual([]);
    // The consent of the case ends a day after that of the person.
    const later = '2027-03-02';
    const preview = valueOf(await previewOf(vault, file, gallery, later));
    expect(preview.uncovered.cases).toEqual([
      { id: searching.id, name: searching.name, endedOn: caseConsent.endsOn },
    ]);
    valueOf(await restoreAll(vault, file, gallery, keepMine, later));
    const names = Object.keys(await contentOf(gallery));
    expect(ofCase(names)).toEqual([]);
    expect(names.filter((name) => name.startsWith('consents'))).toEqual([]);
  });

  it('stays out where it never had one, and comes back when someone says so', async () => {
    const { file } = await backupOf(await filled());
    const { vault, gallery } = await elsewhere();
    const preview = valueOf(await previewOf(vault, file, gallery));
    expect(preview.uncovered.cases).toEqual([{ id: searching.id, name: searching.name }]);
    valueOf(await restoreAll(vault, file, gallery));
    expect(ofCase(Object.keys(await contentOf(gallery)))).toEqual([]);
    valueOf(await restoreAll(vault, file, gallery, everything));
    expect(ofCase(Object.keys(await contentOf(gallery)))).toHaveLength(5);
  });
});

describe('a person who stays out', () => {
  it('is not told of by the reviews and second opinions of a case that comes back', async () => {
    const { file } = await backupOf(await withCase());
    const { vault, gallery } = await elsewhere();
    valueOf(await restoreAll(vault, file, gallery, keepMine, consentEnded));
    expect(consent.endsOn < consentEnded).toBe(true);
    expect(only(valueOf(await gallery.list('cases')).kept).record.id).toBe(searching.id);
    expect(valueOf(await gallery.list('reviews')).kept).toEqual([]);
    expect(JSON.stringify(valueOf(await gallery.list('opinions')))).not.toContain(person.id);
  });
});

describe('a backup that somebody forged', () => {
  const stranger = { ...searching, id: numberedId(7) };
  const consentFor = (record: typeof searching) => ({
    ...caseConsent,
    id: numberedId(8),
    subject: { kind: 'case', id: record.id },
  });

  it.each([
    ['a photo', { ...stranger, references: [{ ...reference, id: photo.id }] }],
    ['a face', { ...stranger, references: [{ ...reference, id: face.id }] }],
    ['another case', stranger],
  ])('cannot put a case in possession of the pictures of %s', async (_, record) => {
    const forger = await freshGallery();
    valueOf(await forger.commit([put('cases', record), put('consents', consentFor(record))]));
    const { file } = await backupOf(forger);
    const gallery = await withCase();
    const before = await contentOf(gallery);
    expect(codeOf(await restoreAll(tab(freshName()), file, gallery, everything))).toBe('backup.damaged');
    expect(await contentOf(gallery)).toEqual(before);
  });

  it('brings no review, opinion or consent of a case that is nowhere, whatever is asked for', async () => {
    const forger = await freshGallery();
    const lost = { ...review, case: stranger.id };
    valueOf(
      await forger.commit([
        put('reviews', lost),
        put('opinions', { ...opinion, case: stranger.id }),
        put('consents', consentFor(stranger)),
      ]),
    );
    const { file } = await backupOf(forger);
    const { vault, gallery } = await elsewhere();
    expect(valueOf(await restoreAll(vault, file, gallery, everything)).records).toBe(0);
    expect(await contentOf(gallery)).toEqual({});
  });
});

describe('two versions of a case', () => {
  const other = { ...reference, id: numberedId(9) };
  const twoPhotos = async (): Promise<{ readonly gallery: OpenGallery; readonly file: File }> => {
    const gallery = await withCase();
    const { file } = await backupOf(gallery);
    const changed = { ...searching, references: [other], note: 'she telephoned' };
    valueOf(
      await gallery.commit([
        put('cases', changed, 1),
        { kind: 'put-picture', id: pictureId('view', other.id), bytes: viewBytes, type: 'image/jpeg' },
        { kind: 'put-picture', id: pictureId('crop', other.id), bytes: cropBytes, type: 'image/webp' },
        ...pictures.map((id): Change => ({ kind: 'delete-picture', id })),
      ]),
    );
    return { gallery, file };
  };

  it('are shown, and what was taken out of the one here does not come back unasked', async () => {
    const { gallery, file } = await twoPhotos();
    const before = await contentOf(gallery);
    const conflict = only(valueOf(await previewOf(tab(freshName()), file, gallery)).conflicts);
    expect(conflict).toMatchObject({ store: 'cases', title: searching.name, later: 'here' });
    expect(conflict.differences).toContainEqual({
      field: 'note',
      here: 'she telephoned',
      there: searching.note,
    });
    valueOf(await restoreAll(tab(freshName()), file, gallery));
    expect(await contentOf(gallery)).toEqual(before);
  });

  it('leave no picture without its record when the backup’s is taken', async () => {
    const { gallery, file } = await twoPhotos();
    const choices = { ...keepMine, theirs: new Set([`cases ${searching.id}`]) };
    valueOf(await restoreAll(tab(freshName()), file, gallery, choices));
    expect(only(valueOf(await gallery.list('cases')).kept).record).toEqual(searching);
    const ids = valueOf(await gallery.pictureIds());
    expect(pictures.every((id) => ids.includes(id))).toBe(true);
    expect(ids.filter((id) => id.endsWith(other.id))).toEqual([]);
  });
});
