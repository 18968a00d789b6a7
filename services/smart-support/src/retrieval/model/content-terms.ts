import { wordsOf } from "../../text/words.ts";
import { termsOf } from "./terms.ts";

const hanRun = /\p{Script=Han}+/gu;

/** Words that hold a question together and say nothing of what it is about; small collections of texts do not tell them by their rarity. */
const carriers = new Set(
  termsOf(`i you he she it we they me my your his her our their us the a an this that these those there here is are was were be been am do does
  did doing have has had can could will would shall should may might must what where when why how who whom whose which not no and or but if
  to of in on at for from with by as than then so about into any some many much please just i'm it's don't can't didn't isn't haven't
  hello hi hey thanks thank want need get know tell within ? !`).concat(
    `我 我的 我们 我们的 你 你的 你们 您 您的 他 她 它 他们 的 了 吗 呢 吧 啊 呀 么 什么 怎么 怎么样 怎样 如何 为什么 为何 哪 哪里 哪儿 哪个 哪些 谁 几 多少 多久 是 是不是 有
    有没有 没有 在 和 与 或 或者 还是 还 也 都 就 不 很 请 请问 你好 您好 谢谢 可以 能 能不能 可不可以 会 要 想 想要 需要 知道 告诉 一下 一个 这 这个 那 那个 这些 那些 把 被 给
    对 对于 关于 从 到 以 为 而 但 但是 如果 那么 时候 什么时候`.split(/\s+/),
  ),
);

/**
 * The terms of a question that say what it is about; all of them where none does. Of Chinese the words alone: pairs of characters that reach
 * from one word into the next stand in no other sentence, and would say that half of the question is found nowhere.
 */
export function contentTermsOf(question: string): string[] {
  const content = aboutTermsOf(question);
  return content.length === 0 ? termsOf(question) : content;
}

/** The same; none where none does, as of a greeting. */
export function aboutTermsOf(question: string): string[] {
  const parted = question
    .normalize("NFKC")
    .replace(hanRun, (run) => ` ${wordsOf({ kind: "han", text: run }).join(" ")} `);
  return termsOf(parted).filter((term) => !carriers.has(term));
}
