import type { SupportEncoderFailure } from "../support-answers/support-encoder-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportEncoderFailures: Pick<FailureSentences, SupportEncoderFailure> = {
  "support-encoder.refused": () =>
    "The encoder's address is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).",
  "support-encoder.down": () => "Nothing answers at the encoder's address.",
  "support-encoder.late": () => "The encoder does not answer in time.",
  "support-encoder.status": () =>
    "The encoder answers by an error, or sends elsewhere; look at its address and its model's name.",
  "support-encoder.unauthorised": () => "The encoder refuses the key.",
  "support-encoder.garbled": () =>
    "What answers at the address does not give vectors as the protocol says; look at its address, the protocol and the model.",
  "support-encoder.long": () => "The encoder's answer is longer than vectors can be.",
  "support-encoder.count": () => "The encoder does not give one vector for each text.",
  "support-encoder.width": () =>
    "The encoder's vectors are not all of one width between 1 and 4,096 numbers; a model that gives a vector for each word has to be asked for their mean.",
  "support-encoder.not-finite": () => "The encoder gives vectors of zeros, or of what are no numbers.",
  "support-encoder.key": () => "The encoder's key cannot be read any more; enter it again.",
  "support-encoder.no-folder": () =>
    "This installation opens no folder of encoders. Whoever runs it can name one (SUPPORT_ENCODERS_DIR).",
  "support-encoder.outside": () => "Give the name of a directory below the folder of encoders.",
  "support-encoder.incomplete": () =>
    "There is no such directory below the folder of encoders, or it lacks onnx/model.onnx or tokenizer.json.",
  "support-encoder.unusable": () =>
    "What the directory has is no text encoder that can be computed here: an ONNX export with input_ids, of mean or first-token pooling, with its tokenizer.",
  "support-encoder.no-runtime": () =>
    "ONNX Runtime is not installed on the model host; an encoder of a directory needs it.",
  "support-encoder.too-few": () =>
    "There are fewer than 20 titles and headings of published articles: too few to learn how vectors are to be used.",
  "support-encoder.lacks-address": () => "An endpoint has an address; give it.",
  "support-encoder.model": (f) =>
    `Give the model's or the directory's name, in a line of at most ${f.number("maximum", 0)} characters.`,
  "support-encoder.prefix": (f) => `A prefix is one line of at most ${f.number("maximum", 0)} characters.`,
  "support-encoder.key-again": () =>
    "The key that is kept goes to no other address; give the key of this one, or none.",
};
