import type { AgeBelief } from '../../../../domain/face.ts';
import type { DeskPhoto } from '../../../../workflows/search/contract.ts';

/** A photo to look at; in a review pack nobody may know how old the face is. */
export type LookPhoto = Omit<DeskPhoto, 'age'> & { readonly age?: AgeBelief };
