import type { ExperimentFailure } from "./experiment-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

const states: Readonly<Record<string, string>> = {
  PLANNED: "planned",
  RUNNING: "running",
  CONCLUDED: "concluded",
  CANCELLED: "cancelled",
};

export const englishExperimentFailures: Pick<FailureSentences, ExperimentFailure> = {
  "experiment.unknown": () => "There is no such experiment; list the experiments to find its id.",
  "experiment.changed": (f) =>
    `Somebody changed the experiment meanwhile; it is at version ${f.text("version")}. Look at it again.`,
  "experiment.name-length": (f) => `A name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "experiment.name-taken": (f) => `Another experiment is called ${JSON.stringify(f.text("name"))}; take another name.`,
  "experiment.channel-unknown": () => "There is no such channel; take one that ads were imported for.",
  "experiment.starts-in-past": (f) => `An experiment starts today or later; ${f.text("day")} is over.`,
  "experiment.weeks": (f) => `An experiment takes ${f.text("least")} to ${f.text("most")} weeks.`,
  "experiment.share": () => "Test markets have more than 0 and at most half of all sales.",
  "experiment.markets-count": (f) => `Name 1 to ${f.text("most")} test markets.`,
  "experiment.overlaps": (f) =>
    `The experiment ${JSON.stringify(f.text("name"))} tests the same channel in one of these markets on some of these days; take others.`,
  "experiment.state": (f) =>
    `The experiment is ${states[f.text("state")] ?? f.text("state")}, which does not allow this.`,
  "experiment.too-few-markets": (f) =>
    `Sales are known of ${f.count("markets", ["market", "markets"])}, and a test needs ${f.text("needed")} or more: some to test in and some to compare with. Give customers a country or an attribute geo.`,
  "experiment.too-few-weeks": (f) =>
    `Sales are known of ${f.count("weeks", ["whole week", "whole weeks"])}, and ${f.text("needed")} are needed to tell an effect from chance.`,
  "experiment.unknown-markets": (f) => `Nothing was sold in ${f.text("names")}.`,
  "experiment.all-markets": () => "Leave at least one market to compare with.",
  "experiment.no-week-yet": () => "No whole week of the experiment is over; conclude it later, or cancel it.",
  "experiment.no-controls": () => "Nothing was sold in the markets to compare with.",
  "experiment.nothing-sold": () => "Nothing was sold in the test markets before the experiment.",
};
