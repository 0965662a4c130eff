/** The words of the other files here, in one place. */
export type { Consent, Id, KeptFace, Person, Photo } from '../../domain/gallery.ts';
export type { Kept } from '../../gallery/contract.ts';
