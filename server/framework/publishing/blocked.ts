import type { RefusalCode } from "../../errors.ts";
import type { Finding } from "../content/content.ts";
import { RefusedFindings } from "./refused-findings.ts";

/** Checks that found an error keep a draft from being published; BAD_USER_INPUT with each of them. */
export class Blocked extends RefusedFindings {
  constructor(findings: readonly Finding[]) {
    const values = { count: findings.length };
    super(findings, "BAD_USER_INPUT", { reason: "DRAFT_BLOCKED", values });
    this.name = "Blocked";
  }

  codeOf(): RefusalCode {
    return "BAD_USER_INPUT";
  }
}
