import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { lookModes, type LookMode } from './layers.ts';
import '../../../segments.css';

interface Props {
  readonly mode: Signal<LookMode>;
  /** Of the panel; the tabs are named after it. */
  readonly id: string;
}

export function tabId(id: string, mode: LookMode): string {
  return `${id}-${mode}`;
}

/** The ways of comparing, as tabs: one tab stop, arrows choose. */
export function ModeTabs({ mode, id }: Props): ComponentChildren {
  const { t } = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const wrapped = (index + lookModes.length) % lookModes.length;
    mode.value = lookModes[wrapped] ?? 'side';
    list.current?.querySelectorAll('button')[wrapped]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const present = lookModes.indexOf(mode.value);
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: present - 1,
      ArrowRight: present + 1,
      Home: 0,
      End: lookModes.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div ref={list} class="segments" role="tablist" aria-label={t('desk.modes')} onKeyDown={onKey}>
      {lookModes.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(id, each)}
          aria-controls={id}
          aria-selected={mode.value === each}
          tabIndex={mode.value === each ? 0 : -1}
          onClick={() => {
            mode.value = each;
          }}
        >
          {t(`desk.mode.${each}`)}
        </button>
      ))}
    </div>
  );
}
