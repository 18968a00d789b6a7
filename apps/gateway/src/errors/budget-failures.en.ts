import type { BudgetFailure } from "./budget-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishBudgetFailures: Pick<FailureSentences, BudgetFailure> = {
  "budget.no-model": () =>
    "There is no media-mix model yet; import what ads cost and what came in, and have the model trained.",
  "budget.not-converged": () =>
    "The media-mix model did not converge, so no money is planned by it; look at its diagnostics, and train it again with more data.",
  "budget.unknown-channel": (f) =>
    `The model knows no channel ${JSON.stringify(f.text("channel"))}; it knows ${f.text("channels")}.`,
  "budget.channel-twice": (f) => `The channel ${JSON.stringify(f.text("channel"))} is named twice; name it once.`,
  "budget.bounds-order": (f) =>
    `The lower bound of ${f.text("channel")} (${f.money("lower")}) is above its upper one (${f.money("upper")}).`,
  "budget.nothing-to-plan": () =>
    "The data tell of no channel well enough to plan its money; an experiment on one of them would help most.",
  "budget.below-bounds": (f) =>
    `The budget of ${f.money("budget")} is below what the lower bounds and held channels add up to, ${f.money("minimum")}; lower a bound or raise the budget.`,
  "budget.above-bounds": (f) =>
    `The budget of ${f.money("budget")} is above what the upper bounds and held channels add up to, ${f.money("maximum")}; raise a bound or lower the budget.`,
  "budget.target-unreachable": (f) =>
    `No budget within the bounds brings ${f.number("target")} for each unit spent; the most is ${f.number("best")}. Lower the target or the lower bounds.`,
  "budget.periods-too-tight": () =>
    "What may be spent in each period does not fit the budget; widen the bounds by period or change the budget.",
  "budget.timing-length": (f) =>
    `Money by period needs one number for each of the ${f.count("periods", ["period", "periods"])}.`,
  "scenario.unknown": () => "The organisation has no such scenario; list the scenarios to find its id.",
  "scenario.changed": (f) =>
    `The scenario has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "scenario.name-length": (f) => `A name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "scenario.name-taken": (f) => `Another scenario is called ${JSON.stringify(f.text("name"))}; take another name.`,
  "scenario.note-long": (f) => `A note has at most ${f.number("maximum", 0)} characters.`,
  "scenario.too-many": (f) => `An organisation has at most ${f.number("maximum", 0)} scenarios; forget one first.`,
  "scenario.diff-changed": () =>
    "What would change is not what was confirmed any more; look at the changes again and confirm them.",
  "scenario.nothing-to-apply": () => "No campaign's budget would change.",
  "scenario.application-unknown": () => "The organisation has set no such budgets.",
  "scenario.undone-already": () => "These budgets were taken back already.",
  "scenario.budget-changed": (f) =>
    `Somebody changed the budget of ${JSON.stringify(f.text("campaign"))} meanwhile; nothing was set.`,
  "scenario.budget-refused": (f) =>
    `The campaign ${JSON.stringify(f.text("campaign"))} cannot have this budget as it is now; nothing was set.`,
};
