/** What of the open gallery is on show. */
export type AlbumPart = 'people' | 'import' | 'consents' | 'settings';
