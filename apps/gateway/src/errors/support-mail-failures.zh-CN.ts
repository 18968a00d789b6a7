import type { SupportMailFailure } from "../support-mail/support-mail-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportMailFailures: Pick<FailureSentences, SupportMailFailure> = {
  "support-mail.host": () => "请填写 IMAP 服务器名称，例如 imap.example.com。",
  "support-mail.port": () => "端口是 1 到 65535 之间的数字，通常是 993。",
  "support-mail.username": () => "请填写邮箱的用户名，单行，最多 200 个字符。",
  "support-mail.password": () => "请填写邮箱密码；保存后会加密，不再向任何人显示。",
  "support-mail.mailbox": () => "请填写收信文件夹，通常是 INBOX。",
  "support-mail.host-unknown": (f) => `找不到服务器 ${f.text("host")}，请检查名称。`,
  "support-mail.host-private": (f) =>
    `${f.text("host")} 不在公网上。系统管理员可以通过 WEBHOOK_ALLOWED_NETWORKS 放行其网络。`,
  "support-mail.no-encryption": () => "不能在不加密的情况下连接该服务器，请选择 TLS 或 STARTTLS，或换一台服务器。",
  "support-mail.secret": () => "邮箱密码已无法读取，请重新输入。",
  "support-mail.unauthorised": (f) => `${f.text("host")} 拒绝了用户名或密码。`,
  "support-mail.no-mailbox": () => "邮箱里没有这个文件夹，请检查名称。",
  "support-mail.silent": (f) => `${f.text("host")} 没有按 IMAP 服务器的方式应答，系统会继续重试。`,
  "support-mail.no-server": () => "无法发送回复：请先在“设置 · 邮件”里配置发信服务器。",
};
