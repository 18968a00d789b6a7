/** Weight of a word's mood: below 0 is displeased. */
const english: ReadonlyMap<string, number> = weighed({
  "-3": `awful terrible horrible worst disgusting scam fraud useless garbage trash unacceptable furious outrageous pathetic ridiculous nightmare
    appalling rubbish disgraceful hate shocking`,
  "-2": `bad angry upset disappointed disappointing frustrated frustrating annoyed annoying broken damaged faulty defective poor rude fake wrong
    complaint complain unhappy lied lie cheated ignored waste mess joke ruined dirty torn cracked ripped incompetent dreadful regret`,
  "-1": `late delayed slow missing lost problem issue fail failed failing fails error stuck unable cheap delay leaking noisy confusing
    overcharged refused worse smells stopped expired`,
  "1": `thanks thank ok fine good nice happy helpful glad quick fast appreciate clear easy works solved comfortable`,
  "2": `great love loved excellent lovely fantastic beautiful delighted pleased recommend brilliant superb satisfied`,
  "3": `amazing perfect awesome best wonderful outstanding incredible flawless`,
});

const chinese: ReadonlyMap<string, number> = weighed({
  "-3": `垃圾 骗子 骗人 欺骗 恶心 太差 极差 最差 差劲 坑人 坑爹 气死 无语 黑心 假货 后悔 受不了 忍无可忍 诈骗 奇葩 烂透 太烂 差评 滚`,
  "-2": `失望 生气 愤怒 投诉 不满 糟糕 难用 难看 难吃 难闻 坏了 坏的 破损 破了 质量差 不好 不行 不值 不满意 不推荐 不怎么样 不咋 不敢 不靠谱 不喜欢
    不合适 敷衍 推卸 欺负 忽悠 麻烦死 假的 掉色 开裂 漏水 卡顿 死机 发烫 没人理 不理 不管 态度差 恶劣 差 烂 坑 破 假 气人 廉价 粗糙 掉漆 掉毛 刺鼻`,
  "-1": `慢 快点 赶紧 太久 还没 没收到 一直没 丢了 少了 错了 问题 故障 失败 无法 打不开 不了 不能 不对 不到 漏发 发错 催 贵 卡 小气 反应慢 不清楚 没有用 没用 麻烦 异味 吵 模糊`,
  "1": `谢谢 感谢 好的 可以 不错 还行 方便 清楚 解决了 及时 划算 实惠 值得 合适 舒服 快 耐心 没问题 便宜`,
  "2": `满意 喜欢 推荐 好用 好看 好吃 很好 挺好 真好 漂亮 超值 开心 高兴 给力 赞 棒 好评 流畅 正品 清晰 精致 物美价廉 支持 放心 贴心 性价比高`,
  "3": `完美 太棒 非常好 特别好 超级好 非常满意 很满意 爱了 惊喜 五星`,
});

const signs: ReadonlyMap<string, number> = weighed({
  "-2": "😡 😠 🤬 💔 👎 😤 😭 😢 😞 🙄 😒",
  "2": "👍 😊 😀 😍 🎉 ❤ 🥰 😄 🙏 👏 😁",
});

export const moodWords = { english, chinese, signs } as const;

function weighed(lists: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([weight, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, Number(weight)]),
    ),
  );
}
