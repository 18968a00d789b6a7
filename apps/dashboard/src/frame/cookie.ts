const secondsPerYear = 31_536_000;

/** Keeps a preference that the server needs for its first drawing. */
export function saveCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${secondsPerYear}; SameSite=Lax`;
}
