/** What is wrong with the page as it is laid out now, whatever it says; runs inside the page. */
import type { Page } from '@playwright/test';

export const allFaults = ['sideways', 'beyond', 'cut', 'overlap', 'target'] as const;
export type Fault = (typeof allFaults)[number];

/** Faults of these kinds: what it is and where, one a line. */
export async function layoutFaults(page: Page, kinds: readonly Fault[]): Promise<readonly string[]> {
  return page.evaluate(readLayout, kinds);
}

function readLayout(kinds: readonly Fault[]): string[] {
  /** CSS pixels: fingers need this much; and what rounding may take. */
  const leastTarget = 44;
  const slack = 1;
  const faults: string[] = [];
  const fault = (kind: Fault, text: string): void => {
    if (kinds.includes(kind)) faults.push(`${kind}: ${text}`);
  };
  const nameOf = (element: Element): string => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30);
    return `${element.tagName.toLowerCase()}${classes} “${words}”`;
  };
  const root = document.documentElement;
  // Below a modal dialog nothing can be reached or read.
  const top = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1) ?? document.body;

  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest('.visually-hidden, [inert], [aria-hidden="true"]') !== null;
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const floats = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== top; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'fixed' || position === 'sticky') return true;
      // A handle lies over the picture that it is for.
      if (at === element && position === 'absolute') return true;
    }
    return false;
  };

  /** What reaches out of the page or the dialog on show, without anything around it that scrolls. */
  const wide = (frame: Element): string =>
    [...frame.querySelectorAll('*')]
      .filter((element) => {
        if (
          isHidden(element) ||
          element.getBoundingClientRect().right <= frame.getBoundingClientRect().right + slack
        )
          return false;
        for (let at = element.parentElement; at !== null && at !== frame; at = at.parentElement)
          if (getComputedStyle(at).overflowX !== 'visible') return false;
        return true;
      })
      .slice(-2)
      .map(nameOf)
      .join(', ');
  const frame = top === document.body ? root : top;
  const beyond = frame.scrollWidth - frame.clientWidth;
  if (beyond > (frame === root ? 0 : slack)) fault('sideways', `${String(beyond)} px by ${wide(frame)}`);

  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const texts = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    if (parentElement !== null && (node.nodeValue ?? '').trim() !== '') texts.add(parentElement);
  }
  for (const element of texts) {
    if (isHidden(element) || element instanceof SVGElement || element.closest('svg') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      // Who can scroll to the rest loses nothing.
      if (scrolls(style.overflowX) || style.position === 'fixed') break;
      if (at === root) {
        if (box.right > root.clientWidth + slack || box.left < -slack) fault('beyond', nameOf(element));
      } else if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
        const frame = at.getBoundingClientRect();
        // For screen readers only.
        if (frame.width <= slack || style.clipPath === 'inset(50%)') break;
        if (box.right > frame.right + slack || box.left < frame.left - slack) {
          fault('cut', nameOf(element));
          break;
        }
        if (!scrolls(style.overflowY) && box.bottom > frame.bottom + 2 * slack && at !== document.body) {
          fault('cut', `below, ${nameOf(element)}`);
          break;
        }
      }
    }
  }

  /** What is left of a box by the frames around it that scroll. */
  const shownPart = (element: Element, box: DOMRect): DOMRect | undefined => {
    let { left, top: above, right, bottom } = box;
    for (let at = element.parentElement; at !== null && at !== top; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (overflowY !== 'visible')
        [above, bottom] = [Math.max(above, frame.top), Math.min(bottom, frame.bottom)];
    }
    return right > left && bottom > above
      ? new DOMRect(left, above, right - left, bottom - above)
      : undefined;
  };

  const interactive =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="radio"], ' +
    '[role="checkbox"], [role="tab"], [role="option"], [role="gridcell"], [role="switch"], [role="menuitemradio"]';
  const boxes: { readonly element: Element; readonly box: DOMRect }[] = [];
  for (const element of top.querySelectorAll(interactive)) {
    if (isHidden(element)) continue;
    const own = element.getBoundingClientRect();
    if (own.width === 0 || own.height === 0 || own.bottom < -1000) continue;
    // The words of a tick or a radio button take the press as well.
    const isTick = element instanceof HTMLInputElement && /^(checkbox|radio|file)$/u.test(element.type);
    const label = isTick ? element.labels?.[0] : undefined;
    const box = (label ?? element).getBoundingClientRect();
    if (element instanceof SVGElement) continue;
    const inText = element.matches('a[href], button') && getComputedStyle(element).display === 'inline';
    if (!inText && Math.min(box.width, box.height) < leastTarget - 0.6)
      fault(
        'target',
        `${String(Math.round(box.width))}x${String(Math.round(box.height))} ${nameOf(element)}`,
      );
    const onShow = shownPart(label ?? element, box);
    if (!floats(element) && onShow !== undefined) boxes.push({ element: label ?? element, box: onShow });
  }
  boxes.forEach(({ element, box }, index) => {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across < 4 || down < 4) continue;
      if (element.contains(other.element) || other.element.contains(element)) continue;
      fault('overlap', `${nameOf(element)} and ${nameOf(other.element)}`);
    }
  });
  return [...new Set(faults)];
}
