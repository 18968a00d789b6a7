import type { SupportEncoderFailure } from "../support-answers/support-encoder-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportEncoderFailures: Pick<FailureSentences, SupportEncoderFailure> = {
  "support-encoder.refused": () => "编码器地址不在公网上。系统管理员可以通过 WEBHOOK_ALLOWED_NETWORKS 放行其网络。",
  "support-encoder.down": () => "编码器地址没有响应。",
  "support-encoder.late": () => "编码器未在限定时间内响应。",
  "support-encoder.status": () => "编码器返回错误或跳转到其他地址，请检查地址和模型名称。",
  "support-encoder.unauthorised": () => "编码器拒绝了密钥。",
  "support-encoder.garbled": () => "该地址没有按协议返回向量，请检查地址、协议和模型。",
  "support-encoder.long": () => "编码器返回的内容过长，不是向量。",
  "support-encoder.count": () => "编码器没有为每段文字各返回一个向量。",
  "support-encoder.width": () =>
    "编码器返回的向量维数不一致，或不在 1 到 4,096 之间；如果模型为每个词各返回一个向量，请改用取平均的版本。",
  "support-encoder.not-finite": () => "编码器返回的向量全为零，或含有无效数值。",
  "support-encoder.key": () => "编码器密钥已无法读取，请重新填写。",
  "support-encoder.no-folder": () => "本系统未开放编码器文件夹，系统管理员可以通过 SUPPORT_ENCODERS_DIR 指定。",
  "support-encoder.outside": () => "请填写编码器文件夹下的目录名。",
  "support-encoder.incomplete": () => "编码器文件夹下没有这个目录，或目录中缺少 onnx/model.onnx 或 tokenizer.json。",
  "support-encoder.unusable": () =>
    "目录中的模型无法在此用作文本编码器：需要带分词器的 ONNX 模型，输入为 input_ids，池化方式为平均或首个词元。",
  "support-encoder.no-runtime": () => "模型主机未安装 ONNX Runtime，无法使用目录中的编码器。",
  "support-encoder.too-few": () => "已发布文章的标题和小标题不足 20 个，无法学习如何使用向量。",
  "support-encoder.lacks-address": () => "请填写接口地址。",
  "support-encoder.model": (f) => `请填写模型名称或目录名，单行，最多 ${f.number("maximum", 0)} 个字符。`,
  "support-encoder.prefix": (f) => `前缀为单行文字，最多 ${f.number("maximum", 0)} 个字符。`,
  "support-encoder.key-again": () => "已保存的密钥不会发送到其他地址；请填写该地址的密钥，或留空不用密钥。",
};
