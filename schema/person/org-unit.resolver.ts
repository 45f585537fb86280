import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import type { Texts, WeeklyHours } from "../../server/level.ts";
import type { OrgUnit } from "../../server/person/org-unit.ts";
import { LocalTime } from "../scalars.ts";
import { Worded } from "../worded.ts";
import { WeekdayEnum } from "./person.enum.ts";
import { AvailabilityType, OrgUnitType } from "./person.type.ts";

@Resolver(() => AvailabilityType)
export class AvailabilityResolver {
  @FieldResolver(() => WeekdayEnum, { description: "The day of the week." })
  weekday(@Root() { weekday }: WeeklyHours): string {
    return Object.keys(WeekdayEnum)[weekday - 1] ?? "MONDAY";
  }

  @FieldResolver(() => LocalTime, { description: "From when, on the wall clock." })
  from(@Root() { from }: WeeklyHours): string {
    return clock(from);
  }

  @FieldResolver(() => LocalTime, {
    description: "Until when, on the wall clock, later than from.",
  })
  to(@Root() { to }: WeeklyHours): string {
    return clock(to);
  }
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

@Resolver(() => OrgUnitType)
export class OrgUnitResolver {
  @Worded()
  @FieldResolver(() => String, { description: "The same as its name." })
  label(@Root() unit: OrgUnit): Texts {
    return unit.name;
  }

  @FieldResolver(() => OrgUnitType, {
    nullable: true,
    description: "The unit above; null at the top.",
  })
  parent(@Root() { parentId }: OrgUnit, @Ctx() { catalogue }: RequestContext): OrgUnit | null {
    return parentId === null ? null : (catalogue.orgUnits.get(parentId) ?? null);
  }
}
