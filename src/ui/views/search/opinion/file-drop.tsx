import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import './file-drop.css';

interface Props {
  /** Classes of the button beside `button`. */
  readonly look: string;
  readonly label: string;
  readonly hint?: string;
  /** Said while a file is held over it. */
  readonly over: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file, on a place where one can be dropped as well. */
export function FileDrop({ look, label, hint, over, disabled = false, onFile }: Props): ComponentChildren {
  const input = useRef<HTMLInputElement>(null);
  const dragging = useSignal(false);
  return (
    <div
      class={`file-drop ${dragging.value ? 'file-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        dragging.value = event.dataTransfer?.types.includes('Files') === true;
      }}
      onDragLeave={() => {
        dragging.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        dragging.value = false;
        const file = event.dataTransfer?.files[0];
        if (file !== undefined && !disabled) onFile(file);
      }}
    >
      <button
        type="button"
        class={`button ${look}`}
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) input.current?.click();
        }}
      >
        {label}
      </button>
      {/* No `accept`: phones grey out files whose type they do not know. */}
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Choosing the same file once more must count as a choice.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      {hint !== undefined && <p class="file-drop-hint">{dragging.value ? over : hint}</p>}
    </div>
  );
}
