/** In tests of single parts every word is there from the start; the page fetches those of the gallery with its view. */
import { fetchLaterWords } from '../../src/i18n/index.ts';

await fetchLaterWords();
