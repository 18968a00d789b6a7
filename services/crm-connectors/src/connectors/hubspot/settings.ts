import type { ConnectorSetting } from "../connector.ts";

/** A private app's token, or an OAuth app's refresh token with its client. */
export const hubSpotSettings: readonly ConnectorSetting[] = [
  {
    name: "token",
    label: { en: "Access token", "zh-CN": "访问令牌" },
    hint: {
      en: "Of a private app: Settings → Integrations → Private apps. Leave it empty to use a refresh token.",
      "zh-CN": "私有应用的令牌：设置 → 集成 → 私有应用。使用刷新令牌时留空。",
    },
    secret: true,
    required: false,
  },
  {
    name: "clientId",
    label: { en: "Client ID", "zh-CN": "客户端 ID" },
    hint: { en: "Of an OAuth app, with its refresh token.", "zh-CN": "OAuth 应用的 ID，与刷新令牌一起使用。" },
    secret: false,
    required: false,
  },
  {
    name: "clientSecret",
    label: { en: "Client secret", "zh-CN": "客户端密钥" },
    hint: { en: "Of the OAuth app.", "zh-CN": "OAuth 应用的密钥。" },
    secret: true,
    required: false,
  },
  {
    name: "refreshToken",
    label: { en: "Refresh token", "zh-CN": "刷新令牌" },
    hint: { en: "What the OAuth app was given for your account.", "zh-CN": "OAuth 应用为您的账户获得的令牌。" },
    secret: true,
    required: false,
  },
  {
    name: "baseUrl",
    label: { en: "API address", "zh-CN": "API 地址" },
    hint: { en: "HubSpot's own, unless you go through a proxy.", "zh-CN": "除非经由代理，否则保持 HubSpot 的地址。" },
    secret: false,
    required: false,
    byDefault: "https://api.hubapi.com",
    isAddress: true,
  },
];
