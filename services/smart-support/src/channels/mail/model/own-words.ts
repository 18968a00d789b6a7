/** A line above which the mail's own words end: what follows is what it answers. */
const quoteHeads: readonly RegExp[] = [
  /^-{2,}\s*(original message|forwarded message|原始邮件|原邮件|转发邮件)\s*-{2,}$/i,
  /^_{10,}$/,
  /^(on\b.{5,200}\bwrote|在.{2,200}(写道|编写|寫道)|.{0,80}\d{4}年\d{1,2}月\d{1,2}日.{0,120}(写道|寫道))\s*[:：]$/i,
  /^(from|发件人|寄件者)\s*[:：].+$/i,
];
/** Where a signature begins (RFC 3676, 4.3), or what telephones sign with. */
const signatures: readonly RegExp[] = [
  /^-- ?$/,
  /^(sent from my |get outlook for )/i,
  /^(发自我的|从我的.{1,20}发送|来自我的|获取 outlook)/i,
];
/** Headers that follow the first line of a quoted one: "From:" alone may well be a customer's own word. */
const quotedHeader = /^(sent|date|to|subject|发送时间|日期|收件人|主题|寄件日期|收件者|主旨)\s*[:：]/i;

/**
 * What the customer wrote themselves: without what they answer, and without their signature. Where nothing else is left, all of it
 * stays, for an answer below the quoted lines is an answer too.
 */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex((line, at) => isEnd(line.trim(), lines.slice(at + 1, at + 5)));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  const words = tidy(own);
  if (words !== "") return words;
  return tidy(lines.map((line) => line.replace(/^[\s>]*> ?/, "")));
}

function isEnd(line: string, next: readonly string[]): boolean {
  if (signatures.some((pattern) => pattern.test(line))) return true;
  if (!quoteHeads.some((pattern) => pattern.test(line))) return false;
  if (!/^(from|发件人|寄件者)\s*[:：]/i.test(line)) return true;
  return next.some((one) => quotedHeader.test(one.trim()));
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
