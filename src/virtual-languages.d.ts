/** Made by the Vite plugin in .build/languages.ts from src/i18n/languages/. */
declare module 'virtual:languages' {
  type Part = Promise<{
    readonly messages: Readonly<Record<string, string>>;
    readonly plurals: Readonly<Record<string, { readonly other: string; readonly [form: string]: string }>>;
  }>;
  export interface LanguageSource {
    /** BCP 47 tag. */
    readonly tag: string;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
    readonly first: () => Part;
    readonly later: () => Part;
  }
  /** Every language but English, in the order of their tags. */
  export const languages: readonly LanguageSource[];
}

/** Made by the same plugin from the files of src/i18n/en/. */
declare module 'virtual:word-areas' {
  /** Runs of keys in the order of English that stand in one file. */
  export const areas: readonly (readonly [area: string, keys: number])[];
}
