import { Refusal } from "../../errors.ts";
import type { Finding } from "../content.ts";

/** Checks that found an error keep a draft from being published; BAD_USER_INPUT with each of them. */
export class Blocked extends Refusal {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super("BAD_USER_INPUT", "DRAFT_BLOCKED", { count: findings.length });
    this.name = "Blocked";
    this.findings = findings;
  }
}
