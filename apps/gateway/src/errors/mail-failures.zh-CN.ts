import type { MailFailure } from "../campaign-delivery/mail-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseMailFailures: Pick<FailureSentences, MailFailure> = {
  "mail.no-settings": () => "尚未设置邮件服务器，请先在设置中填写。",
  "mail.changed": () => "邮件设置已被他人修改，请查看最新内容后再决定。",
  "mail.host": () => "请填写服务器名称，例如 smtp.example.com。",
  "mail.port": () => "端口为 1 至 65535 的数字，常用 587。",
  "mail.username": () => "用户名为一行，最多 200 个字符。",
  "mail.password": () => "填写密码须同时填写用户名，密码最多 500 个字符。",
  "mail.from-name": () => "发件人名称为一行，1 至 100 个字符。",
  "mail.address": () => "这不是有效的电子邮件地址。",
  "mail.postal-address": () => "请填写 5 至 300 个字符的邮寄地址，法律要求每封邮件都要注明。",
  "mail.selector": () => "DKIM 选择器是一个名称，例如 s1，由邮件服务商提供。",
  "mail.per-second": () => "每秒可发送 1 至 1,000 封邮件。",
  "mail.cost": () => "每千封邮件的费用不能为负数。",
  "mail.no-words": () => "该活动的此版本尚无这种语言的内容。",
  "mail.host-unknown": (f) => `找不到服务器 ${f.text("host")}，请检查设置中的名称。`,
  "mail.host-private": (f) =>
    `${f.text("host")} 不在公网上。如需使用，请由部署管理员放行其网段（WEBHOOK_ALLOWED_NETWORKS）。`,
  "mail.no-encryption": () => "该服务器不提供可靠的加密，请改用 TLS 或 STARTTLS，或更换服务器。",
  "mail.secret": () => "已保存的密码无法读取，请重新输入。",
  "mail.unauthorised": (f) => `邮件服务器拒绝了用户名或密码：“${f.text("answer")}”。`,
  "mail.sender-refused": (f) => `邮件服务器不允许使用该发件地址：“${f.text("answer")}”。`,
  "mail.refused": (f) => `邮件未被接收：“${f.text("answer")}”。`,
  "mail.bounces": () => "退信过多，继续发送会损害发件人信誉。请先核实这些地址的来源，再恢复发送。",
  "mail.unknown-variable": (f) =>
    `没有可填入 {{${f.text("variable")}}} 的内容；可用的有 name、organisation、link 和 unsubscribe。`,
  "mail.template": (f) => `无法解析 MJML：“${f.text("reason")}”。`,
  "mail.include": () => "不支持 mj-include，请将其内容直接写入邮件。",
  "mail.unknown-element": (f) => `MJML 中没有 ${f.text("element")} 元素，邮件程序不会显示它。`,
  "mail.nesting": (f) => `元素嵌套超过 ${f.text("maximum")} 层，请简化邮件结构。`,
  "mail.link": (f) => `“${f.text("address")}” 不是有效的链接地址；请写完整地址，且不要在其中使用变量。`,
  "mail.domain-ok": (f) => `${f.text("domain")} 的 SPF、DKIM 和 DMARC 均已就绪。`,
  "mail.local-server": () => "服务器就在本机上，无需域名验证。",
  "mail.dns-silent": (f) => `查询 ${f.text("name")} 时没有域名服务器应答，请稍后再试。`,
  "mail.spf-missing": (f) =>
    `${f.text("domain")} 没有 SPF 记录。请添加一条 TXT 记录，例如 v=spf1 include:… -all，并写明邮件服务商。`,
  "mail.spf-several": (f) => `${f.text("domain")} 有多条 SPF 记录，等同于没有，请合并为一条。`,
  "mail.spf-open": (f) => `${f.text("domain")} 的 SPF 记录允许任何人发信（+all），请以 -all 或 ~all 结尾。`,
  "mail.spf-loose": (f) => `${f.text("domain")} 的 SPF 记录没有限制任何人，请以 -all 或 ~all 结尾。`,
  "mail.dkim-no-selector": (f) => `请填写邮件服务商为 ${f.text("domain")} 签名所用的 DKIM 选择器。`,
  "mail.dkim-missing": (f) => `${f.text("name")} 处没有 DKIM 密钥，请发布邮件服务商提供的密钥。`,
  "mail.dkim-revoked": (f) => `${f.text("name")} 处的 DKIM 密钥已撤销，请发布新的密钥。`,
  "mail.dmarc-missing": (f) => `${f.text("name")} 处没有 DMARC 记录，请添加 TXT 记录，例如 v=DMARC1; p=quarantine。`,
  "mail.dmarc-none": (f) => `${f.text("name")} 处的 DMARC 记录不作要求（p=none）；设为 quarantine 可防止他人冒名发信。`,
  "mail.not-aligned": (f) =>
    `退信地址 ${f.text("other")} 与 ${f.text("domain")} 不属于同一域名，请使用同一域名的地址。`,
};
