let codeByName: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2 code of a country by its code or its name in English or Chinese; null when there is none such. */
export function parseCountry(text: string): string | null {
  codeByName ??= names();
  const upper = text.toUpperCase();
  return codeByName.has(`code ${upper}`) ? upper : (codeByName.get(key(text)) ?? null);
}

function names(): Map<string, string> {
  const found = new Map<string, string>([
    ["usa", "US"],
    ["uk", "GB"],
    ["england", "GB"],
    ["eire", "IE"],
    ["south korea", "KR"],
    ["czech republic", "CZ"],
    ["turkey", "TR"],
  ]);
  const languages = ["en", "zh-CN"].map(
    (locale) => new Intl.DisplayNames(locale, { type: "region", fallback: "none" }),
  );
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
    // Reserved ranges of ISO 3166 and groupings that CLDR names but no country has.
    if (/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|QO)$/.test(code)) continue;
    // Withdrawn and reserved codes, such as UK and DD, lead to the country that took their place.
    const current = Intl.getCanonicalLocales(`und-${code}`)[0]!.slice(4);
    if (current !== code) continue;
    for (const language of languages) {
      const name = language.of(code);
      if (name === undefined) continue;
      found.set(`code ${code}`, code);
      found.set(key(name), found.get(key(name)) ?? code);
    }
  }
  return found;
}

function key(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
