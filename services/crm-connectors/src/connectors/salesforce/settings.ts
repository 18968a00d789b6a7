import type { ConnectorSetting } from "../connector.ts";

/** A connected app, with a user's refresh token or by itself. */
export const salesforceSettings: readonly ConnectorSetting[] = [
  {
    name: "loginUrl",
    label: { en: "Login address", "zh-CN": "登录地址" },
    hint: {
      en: "Your My Domain, such as https://example.my.salesforce.com; a connected app by itself has to use it.",
      "zh-CN": "您的 My Domain，例如 https://example.my.salesforce.com；仅用连接的应用登录时必须填写。",
    },
    secret: false,
    required: false,
    byDefault: "https://login.salesforce.com",
    isAddress: true,
  },
  {
    name: "clientId",
    label: { en: "Consumer key", "zh-CN": "使用者密钥" },
    hint: { en: "Of the connected app: Setup → App Manager.", "zh-CN": "连接的应用的密钥：设置 → 应用管理器。" },
    secret: false,
    required: true,
  },
  {
    name: "clientSecret",
    label: { en: "Consumer secret", "zh-CN": "使用者机密" },
    hint: { en: "Of the connected app.", "zh-CN": "连接的应用的机密。" },
    secret: true,
    required: true,
  },
  {
    name: "refreshToken",
    label: { en: "Refresh token", "zh-CN": "刷新令牌" },
    hint: {
      en: "Of the user to act as; leave it empty where the app may act by itself (client credentials).",
      "zh-CN": "所代表用户的令牌；应用可自行登录（客户端凭据）时留空。",
    },
    secret: true,
    required: false,
  },
  {
    name: "apiVersion",
    label: { en: "API version", "zh-CN": "API 版本" },
    hint: { en: "Such as 61.0.", "zh-CN": "例如 61.0。" },
    secret: false,
    required: false,
    byDefault: "61.0",
  },
];
