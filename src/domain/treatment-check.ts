/** What a treatment from a file must look like before it is believed. */
import { number, object, oneOf, wrong, type Check } from './checks.ts';
import { isTreated, type ShareBox, type Treatment } from './treatment.ts';

const share = number(0, 1);
/** A sliver could be enlarged into nothing that anybody sees. */
const side = number(0.001, 1);

const shareBox = object<ShareBox>({ x: share, y: share, width: side, height: side }, {});

const steps = object<Treatment>(
  {},
  {
    quarterTurns: oneOf([1, 2, 3]),
    mirrored: oneOf([true]),
    straighten: number(-45, 45),
    crop: shareBox,
    fade: share,
    contrast: share,
    grey: oneOf([true]),
    sharpen: share,
  },
);

/** At least one step: a record of nothing done is none. */
export const treatment: Check<Treatment> = (value) => {
  const checked = steps(value);
  return checked === wrong || !isTreated(checked) ? wrong : checked;
};
