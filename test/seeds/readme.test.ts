import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seedIfEmpty } from "../../seeds/load.ts";
import { textOf } from "../house/files.ts";
import { freshDatabase } from "../support/database.ts";
import type { FreshDatabase } from "../support/database.ts";
import { openTwinServers } from "../support/world.servers.ts";
import type { TwinServers } from "../support/world.servers.ts";

/** Any day: what the README shows is true on all of them. */
const TODAY = "2026-08-19";
const readme = textOf("README.md");

let database: FreshDatabase;
let servers: TwinServers;
beforeAll(async () => {
  database = await freshDatabase();
  await seedIfEmpty(database.ownerUrl, { today: TODAY });
  servers = await openTwinServers(database.serverUrl, () => Date.parse(`${TODAY}T12:00:00Z`));
});
afterAll(async () => {
  await servers.close();
  await database.drop();
});

async function answerTo(body: string) {
  const token = await servers.token("learner@example.org");
  return servers.send({ body, headers: { authorization: `Bearer ${token}` } });
}

test("the first question of the README is answered as it says, to the last word it shows", async () => {
  const query = blockOf("graphql");
  const answer = await answerTo(JSON.stringify({ query }));
  const said = inOneLine(JSON.stringify({ data: answer.data }));
  const shown = blockOf("json").split("…").map(inOneLine);
  expect(shown.length).toBeGreaterThan(1);
  const [beginning = "", ...others] = shown;
  expect(said.slice(0, beginning.length)).toBe(beginning);
  let from = beginning.length;
  for (const part of others) {
    const at = said.indexOf(part, from);
    expect({ part, isThere: at >= 0 }).toEqual({ part, isThere: true });
    from = at + part.length;
  }
});

test("what the README sends from a terminal is answered without an error", async () => {
  const body = /-d '([^']+)'/.exec(readme)?.[1] ?? "";
  expect(await answerTo(body)).toMatchObject({ status: 200, errors: [] });
});

function blockOf(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
}

/** Spaces within texts go too, in the README as in the answer. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s/g, "");
}
