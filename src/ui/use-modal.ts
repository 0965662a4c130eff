import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './modal.css';

/** A dialog element that opens when it is first drawn. Close it by its own `close`: that gives the focus back. */
export function useModal(): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return dialog;
}
