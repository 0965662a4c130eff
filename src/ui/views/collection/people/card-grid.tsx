import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { useWidth } from '../../compare/use-width.ts';
import { gridKey } from './grid-keys.ts';
import type { Selection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { cardToReturnTo, type WayBack } from './way-back.ts';
import './card-grid.css';

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => Id;
  /** What a card is called for those who cannot see it. */
  readonly nameOf: (item: Item) => string;
  readonly draw: (item: Item) => ComponentChildren;
  /** Narrowest card in pixels for text of 16 pixels, and the height of what stands under its square picture in rem. */
  readonly card: { readonly least: number; readonly text: number };
  readonly selection: Selection;
  /** Says where to begin, and is told what is opened. */
  readonly wayBack: WayBack;
  readonly onOpen: (id: Id) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
}

/** Pixels between cards. */
const gap = 10;

/** Any number of cards; only those near the screen are drawn. One tab stop, arrows move. */
export function CardGrid<Item>(props: Props<Item>): ComponentChildren {
  const { label, items, idOf, nameOf, draw, card, selection, wayBack, onOpen, onDelete } = props;
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const [start] = useState(() => cardToReturnTo(items.map(idOf), wayBack));
  const wanted = useSignal(start ?? 0);
  const returning = useRef(start !== undefined);
  const focusing = useRef(false);
  const deleting = useRef(false);
  const drawn = useRef<{ readonly with: readonly unknown[]; readonly rows: ReadonlyMap<number, VNode> }>({
    with: [],
    rows: new Map(),
  });

  const active = Math.min(wanted.value, items.length - 1);
  const rem = width === 0 ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Large text needs wide cards: on a phone one stands alone.
  const least = (card.least * rem) / 16;
  const columns = Math.max(rem > 24 ? 1 : 2, Math.floor((width + gap) / (least + gap)));
  const side = (width - gap * (columns - 1)) / columns;
  const rowSize = Math.max(1, Math.round(side + card.text * rem + gap));
  const count = Math.ceil(items.length / columns);
  const keep = Math.floor(active / columns);
  const { rows, total, above, scrollTo } = useVirtualRows({ list, count, rowSize, keep });

  useLayoutEffect(() => {
    // The focus of a deleted card goes to the one that moves up into its place.
    const lost = deleting.current && document.activeElement === document.body;
    if (!focusing.current && !returning.current && !lost) return;
    const cell = list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (cell === null || cell === undefined) return;
    // The page of a person had scrolled to its own top.
    if (returning.current) cell.scrollIntoView({ block: 'center' });
    focusing.current = false;
    returning.current = false;
    if (lost) deleting.current = false;
    cell.focus({ preventScroll: true });
  });

  const idAt = (index: number): Id | undefined => {
    const item = items[index];
    return item === undefined ? undefined : idOf(item);
  };
  const openCard = (id: Id, index: number): void => {
    wayBack.card = { id, index };
    onOpen(id);
  };
  const remove = (): void => {
    const here = idAt(active);
    const chosen = [...selection.chosen.value];
    const ids = chosen.length > 0 ? chosen : here === undefined ? [] : [here];
    deleting.current = true;
    selection.end();
    onDelete(ids);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / rowSize));
    const does = gridKey(event.key, { active, count: items.length, columns, page });
    const id = idAt(active);
    if (does === undefined || id === undefined) return;
    event.preventDefault();
    if (does.kind === 'move') {
      focusing.current = true;
      wanted.value = does.to;
      scrollTo(Math.floor(does.to / columns));
    } else if (does.kind === 'open') openCard(id, active);
    else if (does.kind === 'choose') selection.toggle(id);
    else if (does.kind === 'delete') remove();
    else selection.end();
  };

  const drawRow = (row: number, start: number): VNode => (
    <div
      key={row}
      class="card-row"
      role="row"
      aria-rowindex={row + 1}
      style={{
        transform: `translateY(${start - above}px)`,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        blockSize: `${rowSize - gap}px`,
      }}
    >
      {items.slice(row * columns, (row + 1) * columns).map((item, column) => {
        const index = row * columns + column;
        const id = idOf(item);
        const chosen = selection.chosen.value.has(id);
        return (
          <div
            key={id}
            role="gridcell"
            class="card"
            data-index={index}
            tabIndex={index === active ? 0 : -1}
            aria-selected={chosen}
            aria-label={nameOf(item)}
            onFocus={() => {
              wanted.value = index;
            }}
            onClick={() => {
              if (selection.on.value) selection.toggle(id);
              else openCard(id, index);
            }}
          >
            {draw(item)}
            {selection.on.value && <span class={chosen ? 'card-tick card-ticked' : 'card-tick'} />}
          </div>
        );
      })}
    </div>
  );
  // A row that scrolls along unchanged is handed to Preact as it is, which then does not look into it.
  const drawnWith = [props, width, rowSize, above, active, selection.on.value, selection.chosen.value];
  const same = drawnWith.every((value, index) => value === drawn.current.with[index]);
  const before = same ? drawn.current.rows : new Map<number, VNode>();
  const now = new Map(
    width === 0 ? [] : rows.map(({ index, start }) => [index, before.get(index) ?? drawRow(index, start)]),
  );
  drawn.current = { with: drawnWith, rows: now };

  return (
    <div
      ref={list}
      class="card-grid"
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={count}
      style={{ blockSize: `${total}px` }}
      onKeyDown={press}
    >
      {[...now.values()]}
    </div>
  );
}
