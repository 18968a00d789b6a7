import type { HandOffReason } from "./sample-conversation.ts";

/** A matter that people settle, with what they say to it in each language. */
interface PeopleMatter {
  intent: string;
  reason: HandOffReason;
  replies: Readonly<Record<"en" | "zh-CN", readonly string[]>>;
}

export const peopleMatters: readonly PeopleMatter[] = [
  {
    intent: "order_status",
    reason: "IDENTITY_UNPROVEN",
    replies: {
      en: [
        "I have found it: the parcel left us on Tuesday and is at the depot near you. It should be with you tomorrow.",
        "The carrier has not scanned it for three days, so I have asked them to look for it. I write to you by Friday.",
      ],
      "zh-CN": [
        "查到了，包裹周二已经发出，现在在您附近的站点，预计明天送到。",
        "物流三天没有更新，我已请快递查件，周五之前给您答复。",
      ],
    },
  },
  {
    intent: "refund_status",
    reason: "LOW_CONFIDENCE",
    replies: {
      en: [
        "Your return arrived yesterday and the money left us this morning. Banks show it after three to five working days.",
      ],
      "zh-CN": ["您的退货昨天到仓，今天上午已经退款，银行一般三到五个工作日到账。"],
    },
  },
  {
    intent: "damaged_item",
    reason: "NEGATIVE_SENTIMENT",
    replies: {
      en: ["I am sorry. A new one leaves us today at our cost, and you need not send the broken one back."],
      "zh-CN": ["非常抱歉。今天就免费为您补发一件，破损的不用寄回。"],
    },
  },
  {
    intent: "change_order",
    reason: "REQUEST",
    replies: {
      en: ["It was not packed yet, so I have changed the address. You get a new confirmation by e-mail."],
      "zh-CN": ["订单还没打包，地址已经改好，新的确认邮件稍后发给您。"],
    },
  },
  {
    intent: "complaint",
    reason: "POLICY_TOPIC",
    replies: {
      en: ["Thank you for telling us. Our manager reads this today and writes to you within two working days."],
      "zh-CN": ["感谢您的反馈。主管今天会看到，两个工作日内给您书面答复。"],
    },
  },
  {
    intent: "legal_privacy",
    reason: "POLICY_TOPIC",
    replies: {
      en: [
        "I have passed this to our data protection officer, who answers within thirty days and usually much sooner.",
      ],
      "zh-CN": ["已经转交个人信息保护负责人，三十天内答复，一般会快很多。"],
    },
  },
  {
    intent: "large_refund",
    reason: "POLICY_TOPIC",
    replies: {
      en: ["Refunds of this size need my manager's signature. I have it, and the money leaves us today."],
      "zh-CN": ["这个金额的退款需要主管签字，已经批准，今天退出。"],
    },
  },
];

/** What the bot says when it does not answer, and what is said around answers. */
export const usualWords = {
  en: {
    handOff: "I am handing this to my colleagues, who answer you here.",
    declined: "I do not know that for certain. Could you say it in other words?",
    notHelpful: "That does not help me, I need a person please",
    thanks: ["Thank you!", "Great, thanks", "That helps, thank you", "perfect"],
    greetings: ["", "", "Hello. ", "Hi, quick question: "],
  },
  "zh-CN": {
    handOff: "我把您的问题转给同事，他们会在这里回复您。",
    declined: "这个我不能确定，麻烦您换个说法再问一次。",
    notHelpful: "没有解决我的问题，请转人工",
    thanks: ["谢谢", "好的，谢谢", "明白了，多谢", "太好了"],
    greetings: ["", "", "你好，", "请问，"],
  },
} as const;
