import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Texts } from "../../server/level.ts";
import { anyoneSignedIn } from "../../server/policy.ts";
import type { Sentence } from "../../server/words/worded.ts";
import { Allow } from "../allow.ts";
import { AuditSubjectInterface, NodeInterface } from "../node.type.ts";
import { DateOnly, LanguageTag, TimeZone } from "../scalars.ts";
import { WordedField } from "../worded.ts";
import { ObstacleCodeEnum, ScorePartEnum } from "./mentoring.enum.ts";

@Allow(anyoneSignedIn)
@ObjectType("Mentor", {
  implements: [AuditSubjectInterface, NodeInterface],
  description: "A person's offer to mentor.",
})
export class MentorType {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Int, { description: "Raised by one with every save of the offer." })
  revision!: number;
  @WordedField({ description: "The person's display name." })
  label!: Texts;
  @Field(() => Int, { description: "Places offered." })
  capacity!: number;
  @Field(() => Int, {
    description: "Capacity minus accepted mentorships, never below 0.",
  })
  freeCapacity!: number;
  @Field(() => [LanguageTag], { description: "Languages of the mentoring." })
  languages!: string[];
  @Field(() => TimeZone, { description: "Where the availability is meant." })
  timeZone!: string;
  @Field(() => DateOnly, {
    nullable: true,
    description: "No new mentees up to and including that day; null when not paused.",
  })
  pausedUntil!: string | null;
}

@Allow(anyoneSignedIn)
@ObjectType("MentorMatch", { description: "A mentor scored for a person." })
export class MentorMatchType {
  @Field(() => Int, {
    description: "0..1000, rounded half up: 1000 times the sum of weight times value.",
  })
  score!: number;
  @WordedField({ list: true, description: "Why, a sentence each." })
  reasons!: readonly Sentence[];
}

@Allow(anyoneSignedIn)
@ObjectType("MatchPart", { description: "One part of a score." })
export class MatchPartType {
  @Field(() => ScorePartEnum, { description: "Which part." })
  name!: string;
  @Field(() => Float, { description: "Its weight, 0..1." })
  weight!: number;
  @Field(() => Float, { description: "Its value, 0..1." })
  value!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("MatchLift", { description: "One competency a mentor can help with." })
export class MatchLiftType {
  @Field(() => Int, { description: "The mentor's confirmed level." })
  mentorLevel!: number;
  @Field(() => Int, { description: "Level the person's target asks." })
  requiredLevel!: number;
  @Field(() => Int, { description: "The person's level today." })
  currentLevel!: number;
}

@Allow(anyoneSignedIn)
@ObjectType("MentorEligibility", { description: "Whether a mentor could be asked." })
export class MentorEligibilityType {
  @Field(() => Boolean, { description: "True exactly when nothing stands in the way." })
  eligible!: boolean;
  @Field(() => [MentorObstacleType], { description: "Everything that does." })
  obstacles!: readonly object[];
}

@Allow(anyoneSignedIn)
@ObjectType("MentorObstacle", { description: "One thing in the way." })
class MentorObstacleType {
  @Field(() => ObstacleCodeEnum, { description: "The kind, for programs." })
  code!: string;
  @WordedField({ description: "A sentence for people." })
  message!: Sentence;
}
