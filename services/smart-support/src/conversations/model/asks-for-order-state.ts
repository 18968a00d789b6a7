const english =
  /\b(?:where(?:'s|’s| is| are)|track|tracking|status|shipped|ship|arrive|arrived|arriving|delivered|delivery|dispatched|on its way|eta|when (?:will|do|does|is|can)|how long|update on|progress)\b/i;
const chinese = /哪里|哪儿|到哪|物流|快递|发货|送到|收到|到货|状态|进度|多久|什么时候|何时|还没|查(?:一下|询|下)?/;

/** What may stand before a number that is all that somebody writes, besides signs and Chinese characters. */
const calling = /^(?:order)? ?(?:no|number)?$/i;

/** Whether words beside an order's number ask what became of it, and not how something is done. */
export function asksForOrderState(text: string): boolean {
  return english.test(text) || chinese.test(text) || isNumberAlone(text);
}

function isNumberAlone(text: string): boolean {
  const words = (text.match(/[\w-]+/g) ?? []).filter((word) => /\w/.test(word));
  return words.length > 0 && calling.test(words.slice(0, -1).join(" "));
}
