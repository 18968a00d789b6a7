import type { MediaMixRemarkCode } from "@bellwether/ad-roi/media-mix/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishMediaMixSentences: SentencesOf<MediaMixRemarkCode> = {
  "media-mix.converged": (f) =>
    `The fit converged: its chains agree (R-hat at most ${f.number("rHatMax", 3)}) and are worth at least ${f.number("essMin", 0)} independent draws.`,
  "media-mix.not-converged": (f) =>
    `The fit did not converge (R-hat up to ${f.number("rHatMax", 3)}, ${f.number("essMin", 0)} independent draws at least, ${f.number("divergences", 0)} divergences): its numbers are not to be acted on, and it is not used.`,
  "media-mix.holdout": (f) =>
    `Of the ${f.number("weeks", 0)} weeks held out, ${f.share("coverage")} lay within their 90 % interval.`,
  "media-mix.never-varies": (f) =>
    `${f.text("channel")} is spent on alike in every week, so its effect cannot be told from the baseline; vary it, or test it in some regions.`,
  "media-mix.collinear": (f) =>
    `${f.text("channel")} and ${f.text("other")} go up and down together, so only what both do together can be told.`,
  "media-mix.too-few-weeks": (f) =>
    `A media mix needs at least ${f.number("neededWeeks", 0)} weeks of ad spend; there are ${f.number("weeks", 0)}.`,
  "media-mix.no-spend": () => "Nothing was spent on ads, so there is no media mix to learn; import ad spend first.",
  "media-mix.no-outcome": () =>
    "Nothing was sold in the weeks of ad spend, so there is nothing that ads could have brought.",
  "media-mix.experiments": (f) =>
    `What ${f.count("experiments", ["experiment", "experiments"])} found is taken into account.`,
  "media-mix.step-read": () => "Reading ad spend and sales",
  "media-mix.step-fit": (f) =>
    `Learning from ${f.number("weeks", 0)} weeks of ${f.count("channels", ["channel", "channels"])}`,
  "media-mix.step-store": () => "Storing the media mix",
};
