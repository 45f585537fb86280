import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planDocument } from "../../server/commands/plan-answer.ts";
import { pick } from "../support/pick.ts";
import type { Someone } from "../support/world.people.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { leadingTo, run } from "./running.ts";
import type { Run } from "./running.ts";

let world: World;
let lea: Someone;
let database: Record<string, string>;
/** Lea is an apprentice who wants to become a baker; Mo could help her, and so could a course. */
beforeAll(async () => {
  world = await openWorld();
  world.now = new Date().toISOString();
  const [found] = await world.query<{ name: string }>("SELECT current_database() AS name");
  database = leadingTo(found?.name ?? "");
  lea = await world.person({ name: "Lea", stage: "apprentice", objective: "baker" });
  await world.assess(lea, "dough", { level: 1 });
  await world.mentor(await world.person({ name: "Mo" }), { levels: { dough: 4 } });
  const title = { title: "Kneading", titleFr: "Pétrissage" };
  await world.resource({ ...title, hours: 7.5, outcomes: [["dough", 0, 2]] });
});
afterAll(() => world.close());

const plan = (...args: string[]): Promise<Run> => run("plan.command.ts", args, database);
const planOfLea = (...args: string[]): Promise<Run> => plan("--person", lea.address, ...args);

describe("the plan", () => {
  test("is a table without escape codes where nobody looks at a terminal", async () => {
    const { code, out, err } = await planOfLea();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Development plan of Lea\n/);
    expect(out).toMatch(/^Dough +Open +2 +1 +1$/m);
    expect(out).toMatch(/^ {2}Kneading +7\.5 +0 → 2 +Mo +\d+ +\d$/m);
    expect(out).not.toContain("\u001b");
  });

  test("speaks French when asked, reasons included", async () => {
    const { code, out } = await planOfLea("--language", "fr-CA");
    expect(code).toBe(0);
    expect(out).toMatch(/^Pâte +À combler +2 +1 +1$/m);
    expect(out).toMatch(/^ {2}Pétrissage +7,5 /m);
    expect(out).toContain("Pétrissage — Mène au niveau 2, tout ce qui est demandé.");
  });

  test("is what the graph answers, as JSON", async () => {
    const { out } = await planOfLea("--json");
    const { data } = await world.ask(lea, planDocument, { target: null });
    expect(JSON.parse(out)).toEqual(data);
    expect(pick(data, "viewer.person.gapAnalysis.target.key")).toBe("baker");
  });

  test.each([
    ["master", "master"],
    ["pastry/chef", "chef"],
    ["chef", "chef"],
  ])("leads to the stage %s when asked", async (key, expected) => {
    const { out } = await planOfLea("--target", key, "--json");
    expect(pick(JSON.parse(out), "viewer.person.gapAnalysis.target.key")).toBe(expected);
  });
});

describe("what cannot be answered leaves with 1 and a sentence:", () => {
  test("an address that nobody has", async () => {
    expect(await plan("--person", "noone@example.org")).toEqual({
      code: 1,
      out: "",
      err: "Nobody active has the address noone@example.org: check its spelling.\n",
    });
  });

  test("a stage that is none, with those there are", async () => {
    expect(await planOfLea("--target", "nonsense", "--language", "fr")).toEqual({
      code: 1,
      out: "",
      err: "Il n’y a pas d’échelon nonsense.\nIl y a : apprentice, baker, master, chef.\n",
    });
  });

  test("somebody without a target", async () => {
    const free = await world.person({ name: "Free" });
    const { code, err } = await plan("--person", free.address, "--json");
    expect(code).toBe(1);
    expect(err).toBe(
      "Free has neither a career objective nor a stage: choose a target with --target.\n" +
        "There are: apprentice, baker, master, chef.\n",
    );
  });

  test("a database that is not there", async () => {
    const DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
    const away = await run("plan.command.ts", ["--person", lea.address], { DATABASE_URL });
    expect({ code: away.code, out: away.out }).toEqual({ code: 1, out: "" });
    expect(away.err).toMatch(/^The database cannot be reached \(.*ECONNREFUSED.*DATABASE_URL.*\n$/);
  });
});

test.each([
  [[], "--person is missing."],
  [["--person", "lea"], "--person takes an e-mail address, not lea."],
  [["--person", "a@example.org", "--language", "de"], "de"],
  [["--person", "a@example.org", "--langauge", "fr"], "--langauge"],
  [["a@example.org"], "a@example.org"],
])("wrong usage leaves with 2 and says what is wrong: %j", async (args, problem) => {
  const { code, out, err } = await plan(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n")[0]).toContain(problem);
  expect(err).toContain("Usage: npm run plan -- --person ADDRESS");
});
