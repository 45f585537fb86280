import axe from "axe-core";
import type { Page } from "playwright-core";

/** Writes a question in place of what is in the editor. */
export async function type(page: Page, question: string): Promise<void> {
  await page.getByRole("textbox", { name: "Query Editor" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(question);
  // GraphiQL takes note of what is typed after a moment.
  await page.waitForTimeout(250);
}

/** Presses the button that asks. */
export async function ask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Execute query" }).click();
}

/** What stands in the editor. */
export function questionShown(page: Page): Promise<string> {
  return textIn(page, ".graphiql-editor");
}

/** The answer beside the editor, once there is one; ten seconds at most. */
export async function answerShown(page: Page): Promise<unknown> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await textIn(page, ".result-window");
    if (text !== "") return JSON.parse(text);
    await page.waitForTimeout(50);
  }
  throw new Error("no answer was shown");
}

async function textIn(page: Page, part: string): Promise<string> {
  const editor = `document.querySelector("${part} .CodeMirror")?.CodeMirror`;
  return String(await page.evaluate(`${editor}?.getValue() ?? ""`));
}

/** What axe finds wrong with the page as it is now: each rule with each place that breaks it. */
export async function mistakesFound(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run(${JSON.stringify(axeOptions)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}

const axeOptions = {
  rules: {
    // An editor scrolls with the arrow keys of its text field, which axe does not know of.
    "scrollable-region-focusable": { enabled: false },
  },
};
