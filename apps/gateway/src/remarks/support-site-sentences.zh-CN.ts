import type { SiteRemarkCode } from "@bellwether/smart-support/knowledge/site/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseSupportSiteSentences: SentencesOf<SiteRemarkCode> = {
  "page.elsewhere": (f) => `位于或跳转到 ${f.text("host")}；只读取网站本身域名下的页面。`,
  "page.address-length": (f) => `网址超过 ${f.number("maximum", 0)} 个字符。`,
  "page.robots": () => "网站的 robots.txt 不允许读取此页。",
  "page.address": (f) => `${f.text("host")} 不在公共互联网上。`,
  "page.status": (f) => `网站返回状态码 ${f.text("status")}。`,
  "page.type": (f) => `不是 HTML 页面，而是 ${f.text("type")}。`,
  "page.too-large": (f) => `超过 ${f.number("megabytes", 0)} MB。`,
  "page.late": (f) => `用时超过 ${f.number("seconds", 0)} 秒。`,
  "page.unreachable": () => "连接失败或中断。",
  "page.redirects": (f) => `跳转超过 ${f.number("maximum", 0)} 次。`,
  "page.unreadable": () => "内容无法读取：已损坏或编码未知。",
  "page.too-heavy": () => "读取所需的时间或内存超出单个页面的上限。",
  "page.empty": () => "没有自己的文字；由脚本生成的内容无法读取。",
  "page.repeats": (f) => `该页声明自己就是已读取的 ${f.text("url")}。`,
  "page.article": (f) => `超过一篇文章的上限：${f.number("maximum", 0)} 个字符或 5,000 个段落。`,
  "page.articles": (f) => `已有 ${f.number("maximum", 0)} 篇文章，请先归档一些。`,
  "page.no-map": () => "此处应有站点地图，但没有找到。",
  "page.map-depth": (f) => `站点地图索引最多嵌套 ${f.number("maximum", 0)} 层。`,
  "site.address": () => "该网站不是公共互联网上的 https 网站。系统管理员可通过 WEBHOOK_ALLOWED_NETWORKS 放行所在网段。",
  "site.elsewhere": (f) => `该网站跳转到 ${f.text("host")}，请改为添加那个网址。`,
  "site.robots": () => "无法读取网站的 robots.txt，因此不能读取其他页面。下次会再试。",
  "site.no-map": () => "没有找到站点地图，请填写 sitemap.xml 的完整网址。",
  "site.no-pages": () => "站点地图里没有页面。",
  "site.unreachable": () => "网站没有响应，请检查网址。",
  "site.too-many": (f) => `页面太多，只读取了前 ${f.number("maximum", 0)} 个。`,
  "site.time": (f) =>
    `${f.number("minutes", 0)} 分钟内没有读完全部页面。请提供较小的站点地图，例如仅含帮助页面的地图。`,
  "site.step-map": () => "正在读取站点地图",
  "site.step-pages": (f) => `正在读取页面：${f.number("done", 0)} / ${f.number("pages", 0)}`,
};
