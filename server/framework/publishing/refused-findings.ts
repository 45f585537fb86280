import { Refusal } from "../../errors.ts";
import type { RefusalCode, Values } from "../../errors.ts";
import type { Reason } from "../../refusals.ts";
import type { Finding } from "../content/content.ts";

/** A refusal for several reasons at once: each of them is a finding. */
export abstract class RefusedFindings extends Refusal {
  readonly findings: readonly Finding[];

  constructor(
    findings: readonly Finding[],
    code: RefusalCode,
    said: { reason: Reason; values: Values },
  ) {
    super(code, said.reason, said.values);
    this.findings = findings;
  }

  /** The code under which one of the findings is told. */
  abstract codeOf(finding: Finding): RefusalCode;
}
