/** The one owner of object URLs: makes them, and frees those nobody shows any more. */
export interface PhotoUrls {
  hold(photo: Blob): string;
  /** Frees every address that is not among these. */
  keepOnly(urls: Iterable<string>): void;
}

export function createPhotoUrls(): PhotoUrls {
  const held = new Set<string>();
  return {
    hold(photo) {
      const url = URL.createObjectURL(photo);
      held.add(url);
      return url;
    },
    keepOnly(urls) {
      const wanted = new Set(urls);
      for (const url of held) {
        if (wanted.has(url)) continue;
        URL.revokeObjectURL(url);
        held.delete(url);
      }
    },
  };
}
