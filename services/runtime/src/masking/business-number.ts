const named =
  /(?:orders?|订单|单|运单|快递|物流|包裹|tracking|shipment|parcel|invoice|发票|ref|reference|sku|货|型|商品|product|item|model|#|№)[^\p{L}\p{N}]*(?:numbers?|no|num|nr|id|code|号码|编号|号|码)?[^\p{L}\p{N}]*(?:is|was|are|是|为|：)?[^\p{L}\p{N}]*$/iu;
const priced = /(?:[$€£¥]|usd|rmb|cny|eur|gbp)[ ]*$/i;
const worth = /^[ ]*(?:元|块|圆|美元|欧元|英镑|日元|usd|rmb|cny|eur|gbp|dollars?|euros?|pounds?|yuan)/i;
/** Characters before a number that can say what it is. */
const reach = 28;

/** Whether the words around a number call it an order, a parcel, an article or a price: such numbers are needed, and tell of nobody. */
export function isBusinessNumber(folded: string, startsAt: number, endsAt: number): boolean {
  const before = folded.slice(Math.max(0, startsAt - reach), startsAt);
  return named.test(before) || priced.test(before) || worth.test(folded.slice(endsAt, endsAt + 10));
}
