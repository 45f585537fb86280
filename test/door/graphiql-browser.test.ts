import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { pageWords } from "../../server/door/graphiql-words.ts";
import { chromiumPath, openBrowser, visit } from "./browser.ts";
import type { Manner, Visit } from "./browser.ts";
import { openDemoHouse } from "./demo-house.ts";
import type { DemoHouse } from "./demo-house.ts";
import { answerShown, ask, mistakesFound, questionShown, type } from "./graphiql-hands.ts";
import { openStubHouse } from "./stub-house.ts";

// Without a browser there is nothing to look through: these show as skipped, and never do in CI.
const whereChromiumIs = chromiumPath === undefined ? describe.skip : describe;

whereChromiumIs("GraphiQL in Chromium", () => {
  let house: DemoHouse;
  let browser: Browser;
  let here: Visit;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openDemoHouse(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  afterEach(() => here.close());

  const come = async (manner: Manner = {}): Promise<Visit["page"]> => {
    here = await visit(browser, house.address, manner);
    await here.page.getByRole("button", { name: "Execute query" }).waitFor();
    return here.page;
  };
  const expectPeace = () => {
    const hosts = new Set(here.requests.map((address) => new URL(address).origin));
    expect([...hosts]).toEqual([house.address]);
    expect(here.complaints).toEqual([]);
  };

  test("the first question is answered to the first demo person, with no other host asked", async () => {
    const page = await come();
    expect(await page.title()).toBe("Waymark GraphiQL");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await ask(page);
    expect(await answerShown(page)).toMatchObject({
      data: {
        viewer: {
          person: {
            displayName: "Léa Tremblay",
            gapAnalysis: { target: { name: "Intermediate" }, gaps: expect.any(Array) },
          },
        },
      },
    });
    expect(here.requests.length).toBeGreaterThanOrEqual(9);
    expectPeace();
  });

  test("somebody else signs in with a choice, and what was typed stays", async () => {
    const page = await come();
    await type(page, "{ viewer { person { displayName } } }");
    await page.getByLabel("Signed in as").selectOption({ label: "Marcus Okafor (manager)" });
    await page.locator("main:not([inert])").waitFor();
    expect(await questionShown(page)).toBe("{ viewer { person { displayName } } }");
    await ask(page);
    expect(await answerShown(page)).toEqual({
      data: { viewer: { person: { displayName: "Marcus Okafor" } } },
    });
    expectPeace();
  });

  test("a broken question is answered with what is wrong in it", async () => {
    const page = await come();
    await type(page, "{ viewer { shoeSize } }");
    await ask(page);
    expect(await answerShown(page)).toMatchObject({
      errors: [
        {
          message: expect.stringContaining("shoeSize"),
          extensions: { code: "BAD_USER_INPUT", requestId: expect.any(String) },
        },
      ],
    });
    expectPeace();
  });

  test("answers and the bar come in the language chosen", async () => {
    const page = await come();
    await page.getByLabel("Language").selectOption({ label: "Français" });
    await page.getByLabel("Connexion en tant que").waitFor();
    expect(await page.locator("header").getAttribute("lang")).toBe("fr");
    await type(page, "{ viewer { person { stage { name } } } }");
    await ask(page);
    expect(await answerShown(page)).toEqual({
      data: { viewer: { person: { stage: { name: "De base" } } } },
    });
    expectPeace();
  });

  test("whose browser speaks French is spoken to in French", async () => {
    const page = await come({ locale: "fr-CA" });
    expect(await page.getByLabel("Langue").inputValue()).toBe("fr");
    expectPeace();
  });

  test("the documentation of the schema can be read", async () => {
    const page = await come();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("link", { name: "Query", exact: true }).click();
    await page.getByRole("link", { name: "viewer", exact: true }).click();
    await page.getByRole("link", { name: "Viewer", exact: true }).waitFor();
    expectPeace();
  });

  test("everything is reached by keyboard, and the editor lets one go on", async () => {
    const page = await come();
    await page.getByLabel("Signed in as").focus();
    const names: (string | null)[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      names.push(await page.locator("*:focus").getAttribute("aria-label"));
    }
    expect(names).toContain("Query Editor");
    expect(names.at(-1)).toMatch(/query/);
    await page.getByRole("textbox", { name: "Query Editor" }).focus();
    await page.keyboard.press("Control+Enter");
    expect(await answerShown(page)).toMatchObject({ data: { viewer: {} } });
    expectPeace();
  });

  test.each(["light", "dark"] as const)(
    "nothing is amiss for whoever hears the page or sees it poorly, in %s colours",
    async (colorScheme) => {
      const page = await come({ colorScheme });
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      await page.getByRole("link", { name: "Query", exact: true }).waitFor();
      await ask(page);
      await answerShown(page);
      expect(await mistakesFound(page)).toEqual([]);
      expectPeace();
    },
  );

  test("on a telephone the bar is no wider than the window", async () => {
    const page = await come({ width: 360 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  test("a server that went away is told in words", async () => {
    const page = await come();
    await page.context().setOffline(true);
    await ask(page);
    expect(await answerShown(page)).toEqual({
      errors: [{ message: pageWords.en.unreachable }],
    });
  });

  test("outside demo mode one is asked for a token, and told when it does not hold", async () => {
    const other = await openStubHouse({}, { HOST: "0.0.0.0" });
    const address = await other.door.fastify.listen({ port: 0, host: "127.0.0.1" });
    here = await visit(browser, address, {});
    const { page } = here;
    await ask(page);
    expect(await answerShown(page)).toEqual({ errors: [{ message: pageWords.en.needsToken }] });
    expect(here.complaints).toEqual([]);
    await page.getByLabel("Access token").fill("a.b.c");
    await page.getByLabel("Access token").press("Enter");
    await page.getByText(pageWords.en.notSignedIn).waitFor();
    await other.close();
  });
});
