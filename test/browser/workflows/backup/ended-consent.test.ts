import { describe, expect, it } from 'vitest';
import { pictureId } from '../../../../src/domain/gallery.ts';
import { only, valueOf } from '../../engine/expecting.ts';
import { collection, consent, face, item, person, photo, viewBytes } from '../../gallery/a-gallery.ts';
import { freshName, passphrase, tab } from '../../gallery/galleries.ts';
import {
  filled,
  putPerson,
  backupOf,
  consentEnded,
  contentOf,
  everything,
  keepMine,
  numberedId,
  previewOf,
  restoreAll,
} from './backups.ts';

describe('people whose consent has ended', () => {
  it('are listed and stay out, with their faces, photos, pictures and what speaks of them', async () => {
    const { file } = await backupOf(await filled());
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    const preview = valueOf(await previewOf(vault, file, elsewhere, consentEnded));
    expect(preview.uncovered.people).toEqual([{ id: person.id, name: person.name, endedOn: consent.endsOn }]);
    valueOf(await restoreAll(vault, file, elsewhere, keepMine, consentEnded));
    const content = Object.keys(await contentOf(elsewhere));
    expect(content.filter((name) => /people|photos|faces|consents|picture|importItems/.test(name))).toEqual(
      [],
    );
    expect(content).toContain(`collections ${collection.id}`);
  });

  it('come back when someone says so', async () => {
    const gallery = await filled();
    const { file } = await backupOf(gallery);
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    valueOf(await restoreAll(vault, file, elsewhere, everything, consentEnded));
    expect(await contentOf(elsewhere)).toEqual(await contentOf(gallery));
  });

  it('are not shown by a photo of others either: its cut-out faces come back, the whole photo does not', async () => {
    const gallery = await filled();
    const other = { ...person, id: numberedId(1), name: 'Thaddeus' };
    const otherFace = { ...face, id: numberedId(2), person: other.id };
    const theirs = {
      ...consent,
      id: numberedId(3),
      subject: { kind: 'person', id: other.id },
      endsOn: '2030-01-01',
    } as const;
    valueOf(
      await gallery.commit([
        putPerson(other, 0),
        { kind: 'put', store: 'faces', record: otherFace, revision: 0 },
        { kind: 'put', store: 'consents', record: theirs, revision: 0 },
        { kind: 'put-picture', id: pictureId('crop', otherFace.id), bytes: viewBytes, type: 'image/webp' },
      ]),
    );
    const { file } = await backupOf(gallery);
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    valueOf(await restoreAll(vault, file, elsewhere, keepMine, consentEnded));
    const content = Object.keys(await contentOf(elsewhere));
    expect(content).toEqual(
      expect.arrayContaining([
        `people ${other.id}`,
        `photos ${photo.id}`,
        `faces ${otherFace.id}`,
        `picture crop:${otherFace.id}`,
        `importItems ${item.id}`,
      ]),
    );
    expect(content.filter((name) => name.startsWith('picture'))).toEqual([`picture crop:${otherFace.id}`]);
    expect(content).not.toContain(`people ${person.id}`);
  });

  it('stay out, and so do faces of people whom nothing is known of', async () => {
    const gallery = await filled();
    const strange = { ...face, id: numberedId(4), person: numberedId(5) };
    const lost = { ...strange, id: numberedId(6), photo: numberedId(7) };
    valueOf(
      await gallery.commit([
        { kind: 'put', store: 'faces', record: strange, revision: 0 },
        { kind: 'put', store: 'faces', record: lost, revision: 0 },
        { kind: 'put-picture', id: pictureId('crop', strange.id), bytes: viewBytes, type: 'image/webp' },
      ]),
    );
    const { file } = await backupOf(gallery);
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    expect(valueOf(await previewOf(vault, file, elsewhere)).uncovered.faces).toBe(2);
    valueOf(await restoreAll(vault, file, elsewhere));
    const content = Object.keys(await contentOf(elsewhere));
    expect(content.filter((name) => /faces|picture/.test(name)).sort()).toEqual([
      `faces ${face.id}`,
      `picture crop:${face.id}`,
    ]);
  });

  it('give no name to a face that is here, even where the version of the backup is chosen', async () => {
    const gallery = await filled();
    const { file } = await backupOf(gallery);
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    const { person: _person, ...unnamed } = face;
    valueOf(
      await elsewhere.commit([
        { kind: 'put', store: 'collections', record: collection, revision: 0 },
        { kind: 'put', store: 'photos', record: photo, revision: 0 },
        { kind: 'put', store: 'faces', record: { ...unnamed, statedAge: 9 }, revision: 0 },
      ]),
    );
    const choices = { ...keepMine, theirs: new Set([`faces ${face.id}`]) };
    valueOf(await restoreAll(vault, file, elsewhere, choices, consentEnded));
    expect(only(valueOf(await elsewhere.list('faces')).kept).record).toEqual(unnamed);
  });
});
