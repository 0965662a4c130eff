/** Versions that stand on a report, so that its figures can be traced. */
import { version } from '../../../package.json';
import { fittedKernel } from '../../kernel/fitted.ts';

export const programVersion: string = version;
export const kernelVersion: string = fittedKernel.version;
