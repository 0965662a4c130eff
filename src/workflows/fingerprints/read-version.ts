import type { BuildVersion } from './contract.ts';

export const versionName = 'version.json';

const commitForm = /^([0-9a-f]{40})( modified)?$/;
/** As npm allows one; nothing else of a file from somewhere is shown as a version. */
const versionForm = /^\d+\.\d+\.\d+(?:[-+][\w.+-]{1,40})?$/;

/** Undefined where the file is not what our build writes. */
export function readVersion(content: ArrayBuffer): BuildVersion | undefined {
  const { version, commit } = fieldsOf(new TextDecoder().decode(content));
  if (typeof version !== 'string' || typeof commit !== 'string' || !versionForm.test(version))
    return undefined;
  const [, digits, modified] = commitForm.exec(commit) ?? [];
  return { version, ...(digits !== undefined && { commit: digits }), modified: modified !== undefined };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}
