import { expect } from "@jest/globals";
import type { Answered, StubHouse } from "./stub-house.ts";

/** What a refusal has to look like. */
export interface Expected {
  /** 400 unless said otherwise. */
  readonly status?: number;
  readonly code: string;
  /** What the message must hold. */
  readonly says: RegExp;
}

/** Sends a request and checks that it is refused in the right shape, quickly and with no word too many. */
export async function expectRefusal(
  house: StubHouse,
  body: unknown,
  { status = 400, code, says }: Expected,
): Promise<void> {
  const began = performance.now();
  const answer = await house.ask(body);
  expect(performance.now() - began).toBeLessThan(250);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expect(answer.errors[0]?.message).toMatch(says);
  expectOneShape(answer);
}

/** Checks what holds of every answer that refuses. */
export function expectOneShape({ headers, errors, text }: Answered): void {
  expect(headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json/);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(5);
  for (const { message, extensions } of errors) {
    expect(message).not.toBe("");
    expect(extensions?.requestId).toBe(headers["x-request-id"]);
  }
  expect(text).not.toMatch(/Did you mean|node_modules|SELECT|<html|stacktrace|FST_ERR/i);
}
