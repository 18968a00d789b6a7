/** What the page says of its widget, by the attributes of the script's tag. */
export interface WidgetOptions {
  /** Where the gateway is: where the script came from. */
  origin: string;
  /** `data-site`. */
  site: string;
  /** `data-identity`: a token of the page's own server. */
  identity: string | null;
  /** `data-language`: a BCP 47 tag that is stronger than the page's and the organisation's. */
  language: string | null;
  /** `data-preview`: shows how it looks and talks to nobody. */
  isPreview: boolean;
}

/** @throws TypeError naming what the tag lacks */
export function readOptions(script: { src: string; dataset: DOMStringMap } | null): WidgetOptions {
  if (script === null) throw new TypeError("The support widget is to be loaded by a script tag of its own.");
  const { site, identity, language, preview } = script.dataset;
  const isPreview = preview !== undefined;
  if (!site && !isPreview) throw new TypeError("The support widget's script tag needs data-site.");
  return {
    origin: new URL(script.src).origin,
    site: site ?? "",
    identity: identity || null,
    language: language || null,
    isPreview,
  };
}
