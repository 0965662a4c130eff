import type { ComponentChildren } from 'preact';
import { slotNames } from '../../state/slots.ts';
import { useApp, useTranslator } from '../app.ts';
import { useExtras } from '../extras.ts';
import { useTour } from '../tour/use-tour.ts';
import { useModal } from '../use-modal.ts';
import './help-menu.css';

/** All the help there is, from every view. */
export function HelpMenu({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { compare, location } = useApp();
  const extras = useExtras();
  const { t } = useTranslator();
  const dialog = useModal();
  const tour = useTour();
  const close = (): void => {
    dialog.current?.close();
  };
  const isEmpty = slotNames.every((name) => compare.slots.value[name].photos.length === 0);
  return (
    <dialog ref={dialog} class="modal help-menu" aria-labelledby="menu-title" onClose={onClose}>
      <h2 id="menu-title">{t('menu.title')}</h2>
      <ul>
        <li>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              close();
              extras.dialog.value = { kind: 'help', part: 'first' };
            }}
          >
            {t('menu.read')}
          </button>
        </li>
        <li>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              close();
              tour.start();
            }}
          >
            {t(isEmpty ? 'menu.tour' : 'menu.tour.own')}
          </button>
        </li>
        <li>
          <a class="button button-plain" href={location.linkTo('guide')} onClick={close}>
            {t('menu.guide')}
          </a>
        </li>
        <li>
          <a class="button button-plain" href={location.linkTo('privacy')} onClick={close}>
            {t('menu.privacy')}
          </a>
        </li>
      </ul>
      <button type="button" class="button button-quiet" onClick={close}>
        {t('menu.close')}
      </button>
    </dialog>
  );
}
