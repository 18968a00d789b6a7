import type { Random } from "@bellwether/runtime/tensor/random";

/** A message that was made around something that tells of a person. */
export interface PersonalText {
  text: string;
  personal: string;
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.integer(10)).join("");
const pick = <T>(random: Random, from: readonly T[]): T => from[random.integer(from.length)]!;
const within = (carriers: readonly string[], personalOf: (random: Random) => string) => (random: Random) => {
  const personal = personalOf(random);
  return { text: pick(random, carriers).replace("@", () => personal), personal };
};

/** Where a number or an address may stand. */
const anywhere = [
  "@",
  "you can find me under @, thanks",
  "Please note @ and get back to me",
  "It is @.",
  "麻烦记一下@，谢谢",
  "我的是 @ 请尽快处理",
  "@，有问题找我",
] as const;

const given = ["Siobhan", "Kwame", "Anneliese", "Peter", "Maria", "Tobias", "Aaliyah", "John", "Yuki", "Priya"];
const family = [
  "Okafor",
  "Lindqvist",
  "Smith",
  "Hernandez",
  "O'Neill",
  "Kowalska",
  "Brown",
  "Nguyen",
  "Patel",
  "Meyer",
];
const chineseFamily = ["王", "李", "张", "欧阳", "陈", "赵", "司徒", "黄", "周", "吴"];
const chineseGiven = ["小明", "伟", "秀英", "建国", "思雨", "子轩", "丽", "志强", "晓燕", "浩然"];
const western = (random: Random) => `${pick(random, given)} ${pick(random, family)}`;
const chinese = (random: Random) => `${pick(random, chineseFamily)}${pick(random, chineseGiven)}`;

/** Makes a message of each kind. Names are not only those of the lists that masking has. */
export const personalTexts: Readonly<Record<string, (random: Random) => PersonalText>> = {
  "mobile number, China": within(anywhere, (random) => {
    const number = `1${3 + random.integer(7)}${digits(random, 9)}`;
    return pick(random, [
      number,
      `+86 ${number}`,
      `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
      [...number].join(" "),
      number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      number.replace(/\d/g, (digit) => "零一二三四五六七八九"[Number(digit)]!),
    ]);
  }),
  "phone number, United States and Britain": within(anywhere, (random) => {
    const [area, exchange] = [200 + random.integer(800), 200 + random.integer(800)];
    return pick(random, [
      `(${area}) ${exchange}-${digits(random, 4)}`,
      `${area}-${exchange}-${digits(random, 4)}`,
      `+1 ${area} ${exchange} ${digits(random, 4)}`,
      `07${digits(random, 3)} ${digits(random, 6)}`,
      `+44 7${digits(random, 3)} ${digits(random, 6)}`,
    ]);
  }),
  "e-mail address": within(anywhere, (random) => {
    const local = `${pick(random, given)}.${pick(random, family)}`.toLowerCase().replace("'", "");
    return `${local}${digits(random, 2)}@${pick(random, ["example.com", "mail.example.co.uk", "qq.com", "firma.example.de"])}`;
  }),
  "identity number, China": within(anywhere, (random) => {
    const day = `19${50 + random.integer(50)}${String(1 + random.integer(12)).padStart(2, "0")}${10 + random.integer(18)}`;
    const body = `${110101 + random.integer(500000)}${day}${digits(random, 3)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
    return body + "10X98765432"[sum % 11]!;
  }),
  "social security number": within(
    anywhere,
    (random) => `${100 + random.integer(500)}-${10 + random.integer(90)}-${1000 + random.integer(9000)}`,
  ),
  "bank card": within(anywhere, (random) => {
    const body = `${pick(random, ["4", "51", "62"])}${digits(random, 15)}`.slice(0, 15);
    const sum = [...body].reverse().reduce((total, digit, place) => {
      const value = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    const number = body + String((10 - (sum % 10)) % 10);
    return pick(random, [number, number.replace(/(\d{4})(?=\d)/g, "$1 "), number.replace(/(\d{4})(?=\d)/g, "$1-")]);
  }),
  "name, introduced": (random) =>
    pick(random, [
      within(["my name is @", "Hello, my name is @ and I have a question", "Mr @ here", "name: @"], western),
      within(["我叫@", "我叫@，想问一下", "收件人：@", "姓名@"], chinese),
    ])(random),
  "name, of which nothing tells": (random) =>
    pick(random, [
      within(["@ ordered it for me", "the parcel is for @"], western),
      within(["@买的", "是@让我来问的"], chinese),
    ])(random),
};
