import type { TextFound } from './contract.ts';
import { isOurName } from './our-names.ts';

const encoder = new TextEncoder();

/** Throws where the browser forbids it. */
export function lookIntoLocalStorage(): readonly TextFound[] {
  return Object.entries(localStorage).map(([name, text]) => found(name, String(text)));
}

/** Throws where the browser forbids it. */
export function lookIntoSessionStorage(): readonly TextFound[] {
  return Object.entries(sessionStorage).map(([name, text]) => found(name, String(text)));
}

/** Those that scripts may read; a host can set others, which are seen in the browser's own tools only. */
export function lookIntoCookies(): readonly TextFound[] {
  return document.cookie.split(';').flatMap((cookie) => {
    const [name = '', ...rest] = cookie.trim().split('=');
    return name === '' ? [] : [found(name, rest.join('='))];
  });
}

function found(name: string, text: string): TextFound {
  return { name, ours: isOurName(name), bytes: encoder.encode(`${name}${text}`).length };
}
