import type { AdFailure } from "../ad-audiences/ad-failure-codes.ts";
import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";

const words = (f: RemarkFacts) => (f.text("answer") === "…" ? "" : `：“${f.text("answer")}”`);

export const chineseAdFailures: Pick<FailureSentences, AdFailure> = {
  "ads.unknown": () => "没有这个广告平台名单。",
  "ads.known": () => "该名单已连接。",
  "ads.changed": () => "该名单的连接已被他人修改，请查看最新内容后再决定。",
  "ads.name": () => "请为名单取一个 1 至 100 个字符的名称。",
  "ads.list-id": () => "名单编号是一串数字，请照平台上显示的填写。",
  "ads.account-id": () => "Google Ads 账号为十位数字，例如 123-456-7890。",
  "ads.credentials": () => "请填全平台要求的凭据：Meta 需要访问令牌，Google 需要客户端信息和刷新令牌。",
  "ads.in-use": () => "有营销活动正在使用该名单；请先结束活动，或为它另选名单。",
  "ads.has-people": () => "名单上还有人。活动结束后会将他们移出，届时再断开。",
  "ads.away": () => "广告平台没有回应，或暂时限制了请求；请过几分钟再试。",
  "ads.unauthorised": (f) => `广告平台不接受该凭据${words(f)}。请在设置中重新填写。`,
  "ads.no-list": (f) => `广告平台上没有该名单，或该凭据无权查看${words(f)}。`,
  "ads.refused": (f) => `广告平台没有接收任何人${words(f)}。`,
  "ads.private": () => "广告平台的地址不在公网上。安装的管理者可通过 WEBHOOK_ALLOWED_NETWORKS 允许其网络。",
  "ads.secret": () => "已无法读取凭据，请重新填写。",
  "ads.audience-small": (f) =>
    `同意接收广告且能被平台识别的只有 ${f.number("count")} 人；少于 ${f.number("least")} 人的名单不会投放广告。`,
};
