import type { CrmRemarkSentenceCode, SentencesOf } from "./remark-codes.ts";

export const chineseCrmSentences: SentencesOf<CrmRemarkSentenceCode> = {
  "crm.in": (f) => `正在读取 CRM：已有 ${f.number("records", 0)} 处变更。`,
  "crm.out": (f) => `正在写入 CRM：已处理 ${f.number("records", 0)} 位客户。`,
  "crm.value.number": () => "该值不是数字。",
  "crm.value.date": () => "该值不是映射所设格式的日期。",
  "crm.value.boolean": () => "该值既不是“是”也不是“否”。",
  "crm.value.unmapped": () => "映射中没有该值；请补充，或允许其他值通过。",
  "crm.match.blank": () => "用于匹配记录的字段为空。",
  "crm.match.ambiguous": (f) =>
    `至少有 ${f.number("count", 0)} 位客户使用该值，无法判断是谁；请合并客户或修改其中之一。`,
  "crm.match.taken": (f) => `该客户（${f.text("customer")}）已与 CRM 的另一条记录关联。`,
  "crm.customer.erased": () => "此人已在本平台被删除，不会再次导入；请在 CRM 中也删除该记录。",
  "crm.refused-there": (f) => `CRM 拒绝了该记录：${f.text("answer")}`,
  "crm.merged-there": (f) => `CRM 合并了两条记录，但对应的客户无法在此合并；请查看 ${f.text("customer")}。`,
  "crm.unauthorised": () => "CRM 拒绝了凭据；请重新填写。",
  "crm.limited": (f) =>
    (f.value("seconds") ?? 0) > 0
      ? `已达到 CRM 的请求上限，需等待 ${f.number("seconds", 0)} 秒；下次同步将从此处继续。`
      : "已达到 CRM 的请求上限；下次同步将从此处继续。",
  "crm.unavailable": (f) => `CRM 在 ${f.number("attempts", 0)} 次尝试中均无响应；下次同步将从此处继续。`,
  "crm.answer": (f) => `CRM 返回的内容不是所需的格式（${f.text("expected")}）；未采用其中任何内容。`,
  "crm.refused": (f) => `CRM 拒绝了请求（状态 ${f.text("status")}）：${f.text("answer")}`,
  "crm.address-refused": (f) =>
    `${f.text("host")} 不在公共互联网上。部署方可以放行其网络（WEBHOOK_ALLOWED_NETWORKS）。`,
  "crm.match-field-gone": (f) => `CRM 中已没有用于匹配的字段 ${f.text("field")}；请另选一个。`,
  "crm.not-mapped": () => "尚未映射任何字段；请至少映射一个。",
  "crm.secrets": () => "凭据已无法读取；请重新填写。",
  "crm.paused": () => "连接已暂停；下次同步将从此处继续。",
  "crm.unexpected": () => "发生了意外错误；将会重试。",
  "crm.field-gone": (f) => `CRM 中已没有字段 ${f.text("crmField")}；${f.text("field")} 保持不变。`,
  "crm.field-read-only": (f) => `CRM 不允许写入 ${f.text("crmField")}；${f.text("field")} 仅读取。`,
  "crm.customers-unmatched": (f) => `${f.number("count", 0)} 位客户没有邮箱，无法在 CRM 中建立记录。`,
  "crm.dry-run-cut": (f) => `试运行只查看了前 ${f.number("count", 0)} 条记录；正式同步会处理全部。`,
};
