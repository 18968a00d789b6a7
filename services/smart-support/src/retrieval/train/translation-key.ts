const language = /(?<=^|[-._/:@ ])(?:en|zh[-_]cn|zh|cn)(?=$|[-._/:@ ])/giu;

/** What an article and its translation share: `returns.en` and `returns.zh-CN`, `/en/returns` and `/zh/returns`. */
export function translationKeyOf(externalId: string): string {
  return externalId
    .replace(language, "*")

    .toLowerCase();
}
