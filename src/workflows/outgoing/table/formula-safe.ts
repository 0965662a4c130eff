/** What makes a spreadsheet run a text as a formula or a command, and how that is prevented (OWASP, "CSV Injection"). */

/** `= + - @ | %` and the full-width and small forms of them that some programs fold. */
const starters = '=+\\-@|%＝＋－＠｜％﹦﹢﹣﹫﹪−⁼⁺⁻';
/** White space and unseen characters, which some programs strip before they look. */
const unseen = '[\\s\\p{C}\\p{Z}]*';

/** A cell that must not begin as it does: a formula, or a tab or line break that may hide one. */
export const formulaStart = new RegExp(`^(?:[\\t\\r\\n]|${unseen}[${starters}])`, 'u');

const innerStart = new RegExp(`([;\\t\\r\\n]${unseen})(?=[${starters}])`, 'gu');

/**
 * Where semicolons or tabs part cells, as in much of Europe, a text that holds one may be cut there: an apostrophe keeps
 * the second part from beginning as a formula too.
 */
export function withoutInnerFormulas(text: string): string {
  return text.replaceAll(innerStart, "$1'");
}
