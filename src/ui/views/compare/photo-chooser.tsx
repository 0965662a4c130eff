import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';

interface Props {
  readonly name: SlotName;
  /** `choose` is the loud first choice with a camera button on phones; `replace` is one quiet button. */
  readonly kind: 'choose' | 'replace';
}

export function PhotoChooser({ name, kind }: Props): ComponentChildren {
  const { t } = useTranslator();
  return kind === 'choose' ? (
    <>
      <FileButton
        name={name}
        look="button-primary"
        label={t(`slot.choose.${name}`)}
        text={t('slot.choose')}
      />
      <FileButton
        name={name}
        camera
        look="button-plain camera-only"
        label={t(`slot.camera.${name}`)}
        text={t('slot.camera')}
      />
    </>
  ) : (
    <FileButton name={name} look="button-quiet" label={t(`slot.replace.${name}`)} text={t('slot.replace')} />
  );
}

interface FileButtonProps {
  readonly name: SlotName;
  readonly look: string;
  readonly label: string;
  readonly text: string;
  readonly camera?: boolean;
}

function FileButton({ name, look, label, text, camera = false }: FileButtonProps): ComponentChildren {
  const { compare } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const photo = input.current?.files?.[0];
    if (photo !== undefined) compare.put(name, photo);
    // Choosing the same file once more must count as a choice.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-label={label}
        onClick={() => {
          compare.prepare();
          input.current?.click();
        }}
      >
        {text}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
    </>
  );
}
