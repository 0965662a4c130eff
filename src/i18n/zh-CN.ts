import type { Messages, Plurals } from './translator.ts';
import * as first from './zh-CN/first.ts';
import * as later from './zh-CN/later.ts';

export const messages: Messages = { ...first.messages, ...later.messages };

export const plurals: Plurals = { ...first.plurals, ...later.plurals };
