import { type Locale, localeCookie } from "../i18n/locales.ts";
import { saveCookie } from "./cookie.ts";

/** Changes the language. The page is loaded anew, since sentences of the server were asked for in the old one. */
export function chooseLanguage(locale: Locale): void {
  saveCookie(localeCookie, locale);
  window.location.reload();
}
