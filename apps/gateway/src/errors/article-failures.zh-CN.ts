import type { ArticleFailure } from "./article-failures.en.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseArticleFailures: Pick<FailureSentences, ArticleFailure> = {
  "article.unknown": () => "没有这篇文章；请在文章列表中查找它的 id。",
  "article.version-unknown": (f) => `这篇文章的第 ${f.text("version")} 版没有保留；请从版本列表中选择。`,
  "article.changed": (f) => `其他人刚刚修改了这篇文章，现在是第 ${f.text("version")} 版。请先看看改了什么，再做决定。`,
  "article.too-many": (f) => `文章已有 ${f.text("maximum")} 篇，请先归档一些。`,
  "article.title": (f) => `标题须为 1 到 ${f.text("maximum")} 个字符，现在是 ${f.text("length")} 个。`,
  "article.body-length": (f) => `一篇文章最多 ${f.text("maximum")} 个字符，这篇有 ${f.text("length")} 个。请拆成几篇。`,
  "article.body-control": () => "文本中含有控制字符，请以纯文本方式粘贴。",
  "article.body-empty": () => "文章里没有可用来回答的内容，请至少写一句话再发布。",
  "article.passages": (f) => `这篇文章会拆成 ${f.text("count")} 段，最多允许 ${f.text("maximum")} 段。请拆成几篇。`,
};
