/** What customers of the sample company ask its support about. */
export interface SampleIntent {
  key: string;
  nameEn: string;
  nameZh: string;
  /** Of the people who answer it. */
  skill: string;
  /** People answer it, never a bot. */
  isPolicy: boolean;
}

const intent = (key: string, nameEn: string, nameZh: string, skill: string, isPolicy = false): SampleIntent => ({
  key,
  nameEn,
  nameZh,
  skill,
  isPolicy,
});

export const sampleIntents: readonly SampleIntent[] = [
  intent("order_status", "Where is my order", "订单进度", "orders"),
  intent("delivery_time", "Delivery times and costs", "配送时间与运费", "orders"),
  intent("change_order", "Change an order or its address", "修改订单或地址", "orders"),
  intent("cancel_order", "Cancel an order", "取消订单", "orders"),
  intent("return_item", "Return or exchange", "退换货", "returns"),
  intent("refund_status", "Where is my refund", "退款进度", "returns"),
  intent("damaged_item", "Damaged or wrong item", "破损或错发", "returns"),
  intent("product_stock", "Is it in stock", "有没有货", "products"),
  intent("product_advice", "Which one suits me", "选购建议", "products"),
  intent("payment_problem", "Payment failed", "付款问题", "payments"),
  intent("discount_code", "Codes and offers", "优惠与折扣码", "payments"),
  intent("account_access", "Sign-in and account", "账号与登录", "account"),
  intent("complaint", "Complaint", "投诉", "supervisor", true),
  intent("legal_privacy", "Legal and data protection", "法律与个人信息", "legal", true),
  intent("large_refund", "Refund of a large order", "大额退款", "supervisor", true),
];
