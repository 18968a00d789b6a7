/** Characters of a sentence that an address has room for, percent-encoded or not. */
const mostCharacters = 300;

/**
 * The address of a page at a sentence, as a text fragment (WICG Scroll To Text Fragment): browsers that know none, and pages that say the
 * sentence otherwise, show the page from its beginning.
 */
export function placeInPage(url: string, sentence: string): string {
  if (url.includes("#") || sentence.length > mostCharacters) return url;
  // A dash would part the words before and after from the sentence itself.
  return `${url}#:~:text=${encodeURIComponent(sentence.trim()).replace(/-/g, "%2D")}`;
}
