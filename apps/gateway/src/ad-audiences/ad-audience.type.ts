import type { AdPlatform as StoredPlatform } from "@bellwether/campaigns/delivery/ads/model/ad-digests";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const AdPlatform = describedEnum<StoredPlatform>("AdPlatform", "Where ads are shown to lists of people.", {
  META: "Facebook and Instagram: custom audiences.",
  GOOGLE: "Google Ads: Customer Match.",
});
export type AdPlatform = StoredPlatform;

@ObjectType("AdAudience", {
  implements: Node,
  description: "A list of people at an ad platform, which campaigns fill.",
})
export class AdAudience extends Node {
  @Field(() => AdPlatform, { description: "Where it is." })
  platform!: AdPlatform;

  @Field(() => String, { description: "What the organisation calls it." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The account of Google Ads that owns it; null elsewhere." })
  accountId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The manager account that is signed in as; null for the owner itself.",
  })
  managerId!: string | null;

  @Field(() => String, { description: "The platform's own id of it." })
  listId!: string;

  @Field(() => Int, { description: "People whom the platform was told of, and who are not known to be off it again." })
  members!: number;

  @Field(() => String, {
    nullable: true,
    description: "What keeps it from being filled, and what to do; null where nothing does.",
  })
  problem!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last asked for; null since it changed." })
  checkedAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change; a change names the one that it rests on." })
  version!: number;
}

@InputType("AdCredentialsInput", {
  description: "With what a platform lets its lists be filled. Nobody is shown it again.",
})
export class AdCredentialsInput {
  @Field(() => String, { nullable: true, description: "Meta: the token of a system user with `ads_management`." })
  accessToken?: string | null;

  @Field(() => String, { nullable: true, description: "Google: the id of the OAuth client." })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: "Google: its secret." })
  clientSecret?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Google: a refresh token of the scope https://www.googleapis.com/auth/datamanager.",
  })
  refreshToken?: string | null;
}

@InputType("AdAudienceConnectInput", { description: "Which list to connect." })
export class AdAudienceConnectInput {
  @Field(() => AdPlatform, { description: "Where it is." })
  platform!: AdPlatform;

  @Field(() => String, { description: "What to call it, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "The platform's own id of it." })
  listId!: string;

  @Field(() => String, { nullable: true, description: "The account of Google Ads that owns it." })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: "The manager account to sign in as, where there is one." })
  managerId?: string | null;

  @Field(() => AdCredentialsInput, { description: "What it is filled with." })
  credentials!: AdCredentialsInput;
}

@InputType("AdAudienceChangeInput", { description: "What of a connected list to change. Which list it is stays." })
export class AdAudienceChangeInput {
  @Field(() => ID, { description: "Which one." })
  adAudienceId!: string;

  @Field(() => Int, { description: "The `version` that this rests on." })
  version!: number;

  @Field(() => String, { description: "What to call it, 1 to 100 characters." })
  name!: string;

  @Field(() => AdCredentialsInput, { nullable: true, description: "Those that are kept stay when not given." })
  credentials?: AdCredentialsInput | null;
}

@InputType("AdAudienceInput", { description: "Which list." })
export class AdAudienceInput {
  @Field(() => ID, { description: "Which one." })
  adAudienceId!: string;
}

@ObjectType("AdAudiencePayload", { description: "What became of connecting, changing or asking for a list." })
export class AdAudiencePayload {
  @Field(() => AdAudience, { nullable: true, description: "The list as it is now; null when nothing was done." })
  adAudience!: AdAudience | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

@ObjectType("AdAudienceDisconnectPayload", { description: "What became of letting go of a list." })
export class AdAudienceDisconnectPayload {
  @Field(() => ID, { nullable: true, description: "The id of what is gone; null when nothing was done." })
  disconnectedId!: string | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}
