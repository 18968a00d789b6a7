import type { TurnWords } from "./turn-words.ts";

export const chinese: TurnWords = {
  askIdentity: (orderNumber) =>
    `确认订单 ${orderNumber} 是您本人的之后，就能告诉您它的情况。请先在本站登录账号再问一次，也可以直接找人工客服。`,
  clarify: "我不确定是否理解了您的问题。能换个说法，或者再补充一点细节吗？您也可以随时转人工。",
  handOff: {
    REQUEST: "正在为您转接人工客服，您刚才说的内容会一并转过去。",
    LOW_CONFIDENCE: "这个问题我了解得不够，怕答不准，已经转给人工客服。",
    REPEATED_FAILURE: "很抱歉没能帮到您，已经转给人工客服，您刚才说的内容会一并转过去。",
    NEGATIVE_SENTIMENT: "非常抱歉给您带来不好的体验。人工客服会来处理，您刚才说的内容会一并转过去。",
    POLICY_TOPIC: "这类问题由人工客服来答复，您说的内容已经转过去了。",
    IDENTITY_UNPROVEN: "没有确认订单是您本人的之前，不能透露订单详情。人工客服会来协助您。",
    MODELS_AWAY: "暂时查不到资料，已经转给人工客服。",
  },
  soon: "客服会尽快在这里回复您。",
  from: (opensAt) => `我们将于 ${opensAt} 恢复服务，届时回复您。`,
  gap: "",
};
