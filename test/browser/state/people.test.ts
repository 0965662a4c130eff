import { describe, expect, it } from 'vitest';
import { freshGallery } from '../gallery/galleries.ts';
import { contentsOf, fillAlbum, screenOf, until } from './an-album.ts';

async function album() {
  const gallery = await freshGallery();
  await fillAlbum(gallery);
  return { gallery, ...(await screenOf(gallery)) };
}

describe('what a person does with the album', () => {
  it.each([
    ['deleting a person', (people: Screen) => people.deletePeople(['Lan'])],
    ['deleting a photo', (people: Screen) => people.deletePhotos(['both'])],
    ['deleting a face', (people: Screen) => people.deleteFaces(['nobody-1'])],
    ['merging two people', (people: Screen) => people.merge('Lan', 'Wei')],
    ['giving a face', (people: Screen) => people.give(['nobody-1'], 'Lan')],
    ['taking a face away', (people: Screen) => people.notThisPerson(['lan-2'])],
    ['naming faces', async (people: Screen) => (await people.name(['nobody-1'], 'Bo')) !== undefined],
    ['splitting', async (people: Screen) => (await people.split('Lan', ['lan-2'], 'Bo')) !== undefined],
  ])('%s is stored, and taken back leaves the gallery as it was, pictures too', async (_, act) => {
    const { gallery, people } = await album();
    const before = await contentsOf(gallery);
    expect(await act(people)).toBe(true);
    expect(await contentsOf(gallery)).not.toEqual(before);
    await people.takeBack();
    expect(people.failure.value).toBeUndefined();
    expect(await contentsOf(gallery)).toEqual(before);
  });

  it('deletes a person with all that shows only them', async () => {
    const { library, people, gallery } = await album();
    await people.deletePeople(['Lan']);
    expect([...library.photos.value.keys()].sort()).toEqual(['both', 'unnamed']);
    const left = await gallery.pictureIds();
    expect(left.ok && left.value.toSorted()).toEqual([
      'crop:nobody-1',
      'crop:nobody-2',
      'crop:wei-1',
      'view:unnamed',
    ]);
  });

  it('overwrites nothing that changed meanwhile, and shows the newest version', async () => {
    const { gallery, library, people } = await album();
    const lan = library.people.value.get('Lan');
    if (lan === undefined) throw new Error('Lan is in the album');
    expect(await people.edit(lan, { name: 'Lan Wei' })).toEqual({ ok: true, value: undefined });
    const late = await people.edit(lan, { name: 'Somebody' });
    expect(late.ok ? undefined : late.failure.code).toBe('gallery.conflict');
    expect(library.people.value.get('Lan')?.record.name).toBe('Lan Wei');
    gallery.lock();
  });

  it('filters and orders people', async () => {
    const { people } = await album();
    const names = () => people.lists.shown.value.map(({ record }) => record.name);
    expect(names()).toEqual(['Lan', 'Wei']);
    people.query.value = 'WÉI';
    expect(names()).toEqual(['Wei']);
    people.query.value = '';
    people.order.value = 'birthYear';
    expect(names()).toEqual(['Lan', 'Wei']);
  });

  it('is asked whether faces that look alike are one person, and is not asked again after saying no', async () => {
    const { people } = await album();
    people.grouping.look('album');
    await until(people.grouping.phase, ({ kind }) => kind === 'done');
    const [suggestion] = people.grouping.open.value;
    expect(suggestion).toMatchObject({ people: ['Lan'], faces: ['nobody-1'] });
    if (suggestion === undefined) return;
    await people.reject(suggestion);
    expect(people.grouping.open.value).toEqual([]);
    people.grouping.look('album');
    await until(people.grouping.phase, ({ kind }) => kind === 'done');
    expect(people.grouping.open.value).toEqual([]);
    await people.takeBack();
    people.grouping.look('album');
    await until(people.grouping.phase, ({ kind }) => kind === 'done');
    expect(people.grouping.open.value).toHaveLength(1);
  });
});

type Screen = Awaited<ReturnType<typeof screenOf>>['people'];
