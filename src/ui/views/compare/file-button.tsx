import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../app.ts';

interface Props {
  /** Classes beside `button`. */
  readonly look: string;
  /** Name for those who do not see where it stands, when the text alone would not tell. */
  readonly label?: string;
  readonly camera?: boolean;
  readonly disabled?: boolean;
  readonly onPhoto: (photo: Blob) => void;
  readonly children: ComponentChildren;
}

/** A button that asks for one photo. */
export function FileButton(props: Props): ComponentChildren {
  const { look, label, camera = false, disabled = false, onPhoto, children } = props;
  const { compare } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const photo = input.current?.files?.[0];
    // Choosing the same file once more must count as a choice.
    if (input.current !== null) input.current.value = '';
    if (photo !== undefined) onPhoto(photo);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-label={label}
        disabled={disabled}
        onClick={() => {
          compare.prepare();
          input.current?.click();
        }}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*,.heic,.heif,.tif,.tiff"
        hidden
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
    </>
  );
}
