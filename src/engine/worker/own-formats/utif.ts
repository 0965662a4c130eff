/** The part of utif2 that is used: it unpacks one block of a page. */
export { decodeImage } from 'utif2';
