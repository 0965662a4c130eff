/** In tests of single parts every word of every language is there from the start; the page fetches what it needs. */
import { fetchLaterWords, fetchWords, languages } from '../../src/i18n/index.ts';

await Promise.all([fetchLaterWords(), ...languages.map(({ tag }) => fetchWords(tag))]);
