/** What customers ask again and again and no article tells, with what the company's people reply. */
export interface UnansweredQuestion {
  locale: "en" | "zh-CN";
  /** One each time that it was asked. */
  askings: readonly string[];
  reply: string;
}

export const unansweredQuestions: readonly UnansweredQuestion[] = [
  {
    locale: "en",
    askings: [
      "Can you engrave a name on a teapot?",
      "Do you engrave a name on the teapot",
      "I want a name engraved on a teapot",
      "Can I have our name engraved on the teapot?",
      "Could you engrave my name on an iron teapot?",
    ],
    reply:
      "We engrave up to twelve letters on iron teapots for £9, which adds four working days. I have made a note on your order.",
  },
  {
    locale: "en",
    askings: [
      "Do you have a monthly tea subscription?",
      "Is there a monthly tea subscription",
      "I want a monthly subscription for tea",
      "Can I have a monthly subscription of tea?",
      "tea subscription, monthly?",
    ],
    reply: "There is no subscription yet. I can put you on the list of those whom we write to when there is.",
  },
  {
    locale: "en",
    askings: [
      "Do you have wholesale prices for a café?",
      "wholesale prices for a café please",
      "What are your wholesale prices for a café?",
      "Can our café have your wholesale prices",
    ],
    reply: "Cafés buy at wholesale prices from 5 kg of a tea. Our trade desk sends you the list today.",
  },
  {
    locale: "en",
    askings: [
      "Can I refill my empty caddies in the shop?",
      "Do your shops refill empty caddies",
      "Can I have an empty caddy refilled in your shop?",
      "Which shop does refill empty caddies?",
    ],
    reply: "Our London shop fills clean caddies of any make and takes 5% off the tea. Edinburgh follows in spring.",
  },
  {
    locale: "zh-CN",
    askings: [
      "茶壶可以刻字吗",
      "请问茶壶可以刻字吗？",
      "想要茶壶刻字，可以吗",
      "你好，你们的茶壶能刻字吗",
      "铁茶壶可以刻字吗？",
    ],
    reply: "铁壶可以刻字，最多十二个字母或六个汉字，9 英镑，工期加四个工作日。已经为您备注在订单里。",
  },
  {
    locale: "zh-CN",
    askings: ["有茶叶订阅吗", "请问有没有茶叶订阅？", "想要茶叶订阅", "你们有茶叶订阅吗", "茶叶订阅是怎么样的？"],
    reply: "目前还没有订阅服务。如果您愿意，我先为您登记，开通后第一时间通知您。",
  },
  {
    locale: "zh-CN",
    askings: ["茶叶有批发价吗", "请问茶叶的批发价是多少？", "想知道茶叶批发价", "你们有茶叶批发价吗"],
    reply: "单款满 5 公斤可以按批发价供货，报价单今天由批发部发给您。",
  },
  {
    locale: "zh-CN",
    askings: ["空茶罐可以续装吗", "请问空茶罐能续装吗？", "想要续装空茶罐，可以吗", "你们可以续装空茶罐吗"],
    reply: "伦敦店可以续装，茶罐洗净晾干就行，茶叶再打九五折。爱丁堡店明年春天开始。",
  },
];
