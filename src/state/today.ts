export { today } from '../domain/today.ts';
