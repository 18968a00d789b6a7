import { Column, Entity, PrimaryColumn } from "typeorm";

/** How well one version of a media-mix model finds a channel's effect again where it is known. */
@Entity({ name: "media_mix_recovery" })
export class MediaMixRecoveryEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  @PrimaryColumn({ name: "channel", type: "text" })
  channel!: string;

  /** Money back for each unit spent in the simulated data, and what the fit to them said, both as means over repeats. */
  @Column({ name: "true_return", type: "double precision", nullable: true })
  trueReturn!: number | null;

  @Column({ name: "found_return", type: "double precision", nullable: true })
  foundReturn!: number | null;

  /** Mean distance of the two, as a share of the true one. */
  @Column({ name: "error", type: "double precision", nullable: true })
  error!: number | null;

  /** Share of repeats whose 90 % interval held the truth. */
  @Column({ name: "coverage", type: "double precision", nullable: true })
  coverage!: number | null;

  @Column({ name: "repeats", type: "integer" })
  repeats!: number;

  /** Width of the posterior's interval of the return against the prior's; 1 says that nothing was learned. */
  @Column({ name: "narrowing", type: "double precision", nullable: true })
  narrowing!: number | null;

  /** The channel that it always moves with, so that the two cannot be told apart. */
  @Column({ name: "alike_channel", type: "text", nullable: true })
  alikeChannel!: string | null;

  /** Why it is not planned: NEVER_VARIES, COLLINEAR, NOTHING_LEARNED or NOT_RECOVERED; null for a channel that is. */
  @Column({ name: "held_for", type: "text", nullable: true })
  heldFor!: string | null;

  /** Money by which the best budget of a quarter is expected to be better after an experiment on the channel. */
  @Column({ name: "experiment_worth", type: "double precision", nullable: true })
  experimentWorth!: number | null;
}
