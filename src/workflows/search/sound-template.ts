import { fittedKernel } from '../../kernel/fitted.ts';
import { length } from '../../kernel/similarity.ts';

/** How far from 1 the length of a template may be. */
const rounding = 0.01;

/** A template that a restored file brought may be no direction at all: one such would spoil the order of everybody. */
export function isSound(template: Float32Array): boolean {
  return template.length === fittedKernel.population.mean.length && Math.abs(length(template) - 1) < rounding;
}
