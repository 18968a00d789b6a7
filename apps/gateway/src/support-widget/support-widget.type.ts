import type { widgetLanguages, widgetSides, widgetThemes } from "@bellwether/schema/contracts/widget";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const SupportWidgetTheme = describedEnum("SupportWidgetTheme", "In which colours a widget is drawn.", {
  AUTO: "As the visitor's system asks.",
  LIGHT: "Light.",
  DARK: "Dark.",
} satisfies Record<(typeof widgetThemes)[number], string>);
export type SupportWidgetTheme = keyof typeof SupportWidgetTheme;

export const SupportWidgetSide = describedEnum("SupportWidgetSide", "In which lower corner of the page a widget is.", {
  LEFT: "The left one.",
  RIGHT: "The right one.",
} satisfies Record<(typeof widgetSides)[number], string>);
export type SupportWidgetSide = keyof typeof SupportWidgetSide;

export const SupportWidgetLanguage = describedEnum("SupportWidgetLanguage", "In which language a widget speaks.", {
  PAGE: "In the page's.",
  EN: "In English.",
  ZH_CN: "In Chinese.",
} satisfies Record<(typeof widgetLanguages)[number], string>);
export type SupportWidgetLanguage = keyof typeof SupportWidgetLanguage;

@ObjectType("SupportWidget", {
  description: "The support chat on the organisation's own pages: where it may appear, and how it looks.",
})
export class SupportWidget {
  @Field(() => String, { description: "Names the organisation in its pages; not secret." })
  siteKey!: string;

  @Field(() => String, { description: "The tag that a page needs." })
  snippet!: string;

  @Field(() => Boolean, { description: "Whether it answers." })
  isOn!: boolean;

  @Field(() => [String], { description: "Origins of pages that it may appear on." })
  allowedOrigins!: string[];

  @Field(() => String, { description: "The organisation's colour, such as #1c7ed6." })
  accent!: string;

  @Field(() => SupportWidgetTheme, { description: "In which colours it is drawn." })
  theme!: SupportWidgetTheme;

  @Field(() => SupportWidgetSide, { description: "In which corner it is." })
  side!: SupportWidgetSide;

  @Field(() => SupportWidgetLanguage, { description: "In which language it speaks." })
  language!: SupportWidgetLanguage;

  @Field(() => String, { description: "What it says first in English; empty: its own words." })
  greetingEn!: string;

  @Field(() => String, { description: "What it says first in Chinese; empty: its own words." })
  greetingZh!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when identity tokens of the secret before are taken; null where there is none.",
  })
  previousSecretUntil!: Date | null;

  @Field(() => Int, { description: "Grows with every change; a change names the one that it rests on." })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@InputType("SupportWidgetSetInput", { description: "Where the widget may appear, and how it looks." })
export class SupportWidgetSetInput {
  @Field(() => Int, { description: "The `version` that this rests on; 0 where there is no widget yet." })
  version!: number;

  @Field(() => Boolean, { description: "Whether it answers." })
  isOn!: boolean;

  @Field(() => [String], {
    description: "Origins of pages that it may appear on, such as https://shop.example or https://*.shop.example.",
  })
  allowedOrigins!: string[];

  @Field(() => String, { description: "The organisation's colour, such as #1c7ed6." })
  accent!: string;

  @Field(() => SupportWidgetTheme, { description: "In which colours it is drawn." })
  theme!: SupportWidgetTheme;

  @Field(() => SupportWidgetSide, { description: "In which corner it is." })
  side!: SupportWidgetSide;

  @Field(() => SupportWidgetLanguage, { description: "In which language it speaks." })
  language!: SupportWidgetLanguage;

  @Field(() => String, { description: "What it says first in English; empty: its own words. At most 500 characters." })
  greetingEn!: string;

  @Field(() => String, { description: "What it says first in Chinese; empty: its own words. At most 500 characters." })
  greetingZh!: string;
}

@InputType("SupportWidgetSecretRotateInput", { description: "How the widget's signing secret is changed." })
export class SupportWidgetSecretRotateInput {
  @Field(() => Int, {
    defaultValue: 24,
    description: "Hours for which tokens of the present secret are still taken, 0 to 168; 0 where it has become known.",
  })
  overlapHours!: number;
}

@ObjectType("SupportWidgetPayload", { description: "What became of changing the widget." })
export class SupportWidgetPayload {
  @Field(() => SupportWidget, {
    nullable: true,
    description: "The widget as it is now; null when nothing was changed.",
  })
  widget!: SupportWidget | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret by which the shop's server signs identity tokens, where a new one was made; shown this once.",
  })
  signingSecret!: string | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
