import type { ArticleSiteFailure } from "../support-sites/article-site-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseArticleSiteFailures: Pick<FailureSentences, ArticleSiteFailure> = {
  "article-site.url": (f) =>
    `请填写站点地图或网站的网址，以 https:// 开头，最多 ${f.text("maximum")} 个字符。不在公共互联网上的网站，须先放行其网段（WEBHOOK_ALLOWED_NETWORKS）。`,
  "article-site.known": () => "列表中已有该网站，可在列表中重新读取。",
  "article-site.too-many": (f) => `已有 ${f.text("maximum")} 个网站，请先移除一个。`,
  "article-site.unknown": () => "没有这个网站，可能已被移除。",
  "article-site.at-rest": () => "该网站目前没有在读取。",
};
