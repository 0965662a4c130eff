/**
 * What the browser does for people on its own, past every policy of a page, and would tell its maker about this one.
 *
 * Autofill: for every field, Chromium asks content-autofill.googleapis.com what belongs into it, by a hash of the
 * site's name, the form and its fields. It leaves search forms alone, which it knows by an address that ends in
 * `/search`; nothing here is ever sent there, and the policy's form-action allows no address at all.
 * Spelling and writing suggestions, where somebody switched the online ones on, would send what is typed; a translation
 * would send every name on the screen.
 */
const leftAlone = 'search';
const homeId = 'fields-without-form';
/** Ticks and radio buttons are not asked about; and radio buttons that change their form would leave their group. */
const fields = 'textarea, select, input:not([type=checkbox], [type=radio])';

export function keepHelpersOut({ document }: Window): void {
  const { documentElement: root, body } = document;
  root.translate = false;
  root.spellcheck = false;
  root.setAttribute('writingsuggestions', 'false');
  const home = document.createElement('form');
  home.id = homeId;
  home.hidden = true;
  // The enter key in a lone field would send its form.
  home.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  body.append(home);
  keepFromAutofill(body);
  // Told before Chromium looks for new fields, which it does a moment after they came.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) keepFromAutofill(node);
  }).observe(body, { childList: true, subtree: true });
}

function keepFromAutofill(added: Element): void {
  const reach = (selector: string): readonly Element[] => [
    ...(added.matches(selector) ? [added] : []),
    ...added.querySelectorAll(selector),
  ];
  for (const form of reach('form:not([action])')) form.setAttribute('action', leftAlone);
  for (const field of reach(fields))
    if ('form' in field && field.form === null) field.setAttribute('form', homeId);
}
