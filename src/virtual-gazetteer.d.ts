/** Made by the Vite plugin in .build/gazetteer.ts. */
declare module 'virtual:gazetteer' {
  /** Address of the file with all places (src/domain/place-file.ts), hashed name. */
  export const gazetteerUrl: string;
}
