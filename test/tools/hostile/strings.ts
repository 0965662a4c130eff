/** Texts as somebody hostile, or a careless program, puts them into a name, a note, a cell or a file's name. */

/** What any of them that runs would set. */
export const marker = 'yearspanHostile';

const run = `globalThis.${marker}=1`;

export const hostileStrings: readonly string[] = [
  `<script>${run}</script>`,
  `<x-hostile><img src=x onerror="${run}"></x-hostile>`,
  `"><x-hostile onclick='${run}'><svg onload=${run}>`,
  `javascript:${run}`,
  `</title></textarea></style><x-hostile><iframe srcdoc="<script>parent.${marker}=1</script>">`,
  '&lt;x-hostile&gt; &amp;amp; &#60;x-hostile>',
  `{{constructor.constructor('${run}')()}}`,
  '{name} {count} {toString} {__proto__} **loud**',
  '__proto__',
  'constructor',
  'toString',
  'photo\u202Egpj.exe',
  'left \u2067right \u2066\u202Dand out \u2069\u2069\u2069\u202Eagain',
  'שלום 1987 (אחרי)',
  'مرحبا 12/3 و 4',
  'nul\u0000bell\u0007escape\u001B[31mred',
  'zero\u200Bwidth\u200D\uFEFFjoined\u2060',
  'half \uD83D of a character \uDE00',
  `tower Z${'\u0301\u0489'.repeat(150)}`,
  'W'.repeat(200),
  '=HYPERLINK("http://example.invalid","here")',
];
