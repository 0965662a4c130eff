export { convolution } from './convolution';
export { depthwise } from './depthwise';
export { fill, frame } from './images';
export { join } from './join';
export { maxPool } from './max-pool';
export { halve, sample } from './pixels';
export { winogradInput, winogradOutput } from './winograd';
