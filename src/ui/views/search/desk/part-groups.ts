import type { FacePart } from '../../../../domain/case.ts';

/** The component list in five handfuls, in the order of `faceParts`. */
export const partGroups = [
  { name: 'whole', parts: ['proportions', 'outline', 'hair-line', 'forehead'] },
  { name: 'eyes', parts: ['brows', 'eyes', 'ears'] },
  { name: 'middle', parts: ['cheeks', 'nose', 'mouth'] },
  { name: 'lower', parts: ['chin', 'neck', 'facial-hair'] },
  { name: 'skin', parts: ['lines', 'skin', 'scars', 'marks', 'alterations'] },
] as const satisfies readonly { readonly name: string; readonly parts: readonly FacePart[] }[];

export type PartGroup = (typeof partGroups)[number];
