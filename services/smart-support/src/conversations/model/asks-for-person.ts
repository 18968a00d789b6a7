const person =
  "(?:agent|advisor|adviser|assistant|colleague|employee|human|human being|manager|operator|person|rep|representative|somebody|someone|supervisor|team member)";
const english = new RegExp(
  `\\b(?:(?:speak|talk|chat|connect|connected|transfer|transferred|escalate|pass|put)(?: me)?(?: through| over)? (?:to|with) (?:an? |the |your |some )?(?:real |live |actual |human |support |service )*${person}|(?:real|live|actual) (?:agent|human|operator|person)|human (?:agent|being|help|operator|please|support)|(?:i )?(?:need|want) (?:an? )?(?:agent|human|operator|real person)|is (?:this|there) a (?:human|person))\\b|^\\W*(?:agent|human|operator|representative)\\W*$`,
  "i",
);
const chinese =
  /人工(?!智能|费|合成|降雨|草)|真人|转(?:接)?(?:客服|主管|经理)|(?:找|要|换|接|叫)(?:个|一下|一个|你们)?(?:的)?(?:活人|客服|经理|主管|专员)/;

/** Whether a customer asks for a person in so many words, in English or Chinese: heard however little is understood besides. */
export function asksForPerson(text: string): boolean {
  return english.test(text) || chinese.test(text);
}
