import { coverageOf, coveredBy, type Coverage } from '../../domain/consent.ts';
import { success, type Result } from '../../domain/errors.ts';
import type { Consent, DateText, Id, Person } from '../../domain/gallery.ts';
import type { Change, Kept, OpenGallery, Touched } from '../../gallery/contract.ts';
import { KnownPhotos } from './known-photos.ts';
import { PeopleByName } from './people-by-name.ts';

/**
 * The gallery as far as an import must know it: photos by their hashes, the collection's people by name, consents.
 * Kept true while other parts of the app and other tabs write; closed when the import is over.
 */
export class ImportTarget {
  readonly gallery: OpenGallery;
  readonly collection: Id;
  readonly photos: KnownPhotos;
  readonly people: PeopleByName;
  #consents: readonly Consent[] = [];
  readonly #stop: () => void;
  /** Reading after what others wrote; a commit waits for it. */
  #catchingUp: Promise<void> = Promise.resolve();
  /** Ids in the commit that is on its way: news of them tell nothing new. */
  #own: ReadonlySet<Id> = new Set();

  private constructor(gallery: OpenGallery, collection: Id, photos: KnownPhotos) {
    this.gallery = gallery;
    this.collection = collection;
    this.photos = photos;
    this.people = new PeopleByName();
    this.#stop = gallery.onTouched((touched) => {
      const others = touched.filter(({ id }) => !this.#own.has(id));
      if (others.length > 0) this.#catchingUp = this.#catchingUp.then(() => this.#catchUp(others));
    });
  }

  static async open(gallery: OpenGallery, collection: Id): Promise<Result<ImportTarget>> {
    const photos = await KnownPhotos.read(gallery);
    if (!photos.ok) return photos;
    const target = new ImportTarget(gallery, collection, photos.value);
    const filled = await target.reread();
    if (filled.ok) return success(target);
    target.close();
    return filled;
  }

  close(): void {
    this.#stop();
  }

  /** Resolves when everything that others wrote so far is known here. */
  settled(): Promise<void> {
    return this.#catchingUp;
  }

  /** One commit at a time. */
  async commit(changes: readonly Change[]): Promise<Result<void>> {
    this.#own = new Set(changes.flatMap((change) => ('record' in change ? [change.record.id] : [])));
    const result = await this.gallery.commit(changes);
    this.#own = new Set();
    return result;
  }

  /** Whether faces of anyone in the collection may be kept today. */
  consent(today: DateText): Result<Consent> {
    return coveredBy(this.#consents, { collection: this.collection }, today);
  }

  /** The person's own record, which goes before that of the collection. */
  ownConsent(person: Id, today: DateText): Coverage {
    return coverageOf(this.#consents, 'person', person, today);
  }

  /** Whose photo it is: the person of its one face, as far as this collection knows them. */
  async personIn(photo: Id): Promise<Kept<Person> | undefined> {
    const [face, ...others] = this.photos.facesOf(photo);
    if (face === undefined || others.length > 0) return undefined;
    const read = await this.gallery.read('faces', face);
    const person = read.ok ? read.value?.record.person : undefined;
    return person === undefined ? undefined : this.people.get(person);
  }

  /** A record that was committed with its person. */
  noteConsent(consent: Consent): void {
    this.#consents = [...this.#consents, consent];
  }

  /** Consents and people as they are stored now. */
  async reread(): Promise<Result<void>> {
    const consents = await this.#readConsents();
    if (!consents.ok) return consents;
    const people = await this.gallery.list('people');
    if (!people.ok) return people;
    for (const kept of people.value.kept)
      if (kept.record.collection === this.collection) this.people.set(kept);
    return success(undefined);
  }

  async #readConsents(): Promise<Result<void>> {
    const listed = await this.gallery.list('consents');
    if (!listed.ok) return listed;
    this.#consents = listed.value.kept.map(({ record }) => record);
    return success(undefined);
  }

  /** What cannot be read now is left as it was known: a commit that rests on it fails by its revision. */
  async #catchUp(touched: Touched): Promise<void> {
    if (touched.some(({ store }) => store === 'consents')) await this.#readConsents();
    for (const { store, id } of touched) {
      if (store === 'people') await this.#rereadPerson(id);
      if (store === 'photos') await this.#rereadPhoto(id);
    }
  }

  async #rereadPerson(id: Id): Promise<void> {
    const read = await this.gallery.read('people', id);
    if (!read.ok) return;
    if (read.value?.record.collection === this.collection) this.people.set(read.value);
    else this.people.delete(id);
  }

  async #rereadPhoto(id: Id): Promise<void> {
    const read = await this.gallery.read('photos', id);
    if (!read.ok) return;
    if (read.value === undefined) this.photos.delete(id);
    else if (!this.photos.has(id)) this.photos.add(read.value.record, []);
  }
}
