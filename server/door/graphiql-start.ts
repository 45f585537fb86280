import { pageWords } from "./graphiql-words.ts";

/** What to try first: the gaps of whoever is signed in, with training and mentors for each. */
export const firstQuery = `# What do I lack, what closes it, who can help?
# Ctrl-Enter asks. Sign in as somebody else above.
query MyDevelopment {
  viewer {
    person {
      displayName
      stage { name }
      gapAnalysis {
        target { name }
        readiness
        gaps {
          competency { name }
          status
          requiredLevel
          currentLevel
          training(limit: 2) {
            reasons
            resource { title hours }
          }
          mentors(limit: 2) {
            score
            reasons
            mentor { person { displayName } }
          }
        }
      }
    }
  }
}
`;

/** Runs in the browser: fetches a token for the person chosen, and starts GraphiQL with it. */
export const startScript = `"use strict";
(() => {
  const words = ${JSON.stringify(pageWords)};
  const person = document.getElementById("person");
  const box = document.getElementById("token");
  const language = document.getElementById("language");
  const state = document.getElementById("state");
  const main = document.getElementById("graphiql");
  let signedIn = null;

  const speech = () => words[language.value.split("-")[0]] ?? words.en;
  const json = { "Content-Type": "application/json" };

  function send(address, headers, body) {
    return fetch(address, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => {
      throw new Error(speech().unreachable);
    });
  }

  async function demoToken() {
    const headers = { ...json, "Accept-Language": language.value };
    const answer = await send("/demo/token", headers, { address: person.value });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.errors[0].message);
    return body.token;
  }

  function token() {
    if (box && box.value.trim() === "") throw new Error(speech().needsToken);
    if (box) return box.value.trim();
    signedIn ??= demoToken().catch((error) => {
      signedIn = null;
      throw error;
    });
    return signedIn;
  }

  async function answerTo(question, options = {}) {
    const answer = await send(
      "/graphql",
      {
        ...json,
        "Accept-Language": language.value,
        Authorization: "Bearer " + (await token()),
        ...options.headers,
      },
      question,
    );
    if (answer.status === 401) signedIn = null;
    state.textContent = answer.status === 401 ? speech().notSignedIn : "";
    return answer.json();
  }

  /** What keeps a question from being answered is shown where the answer would be. */
  function ask(question, options) {
    return answerTo(question, options).catch(({ message }) => ({ errors: [{ message }] }));
  }

  const root = ReactDOM.createRoot(main);
  let version = 0;
  function show() {
    // A new key starts GraphiQL again, so that it reads the schema as whoever signed in.
    root.render(
      React.createElement(GraphiQL, {
        key: String(version),
        fetcher: ask,
        defaultQuery: ${JSON.stringify(firstQuery)},
        shouldPersistHeaders: false,
      }),
    );
  }

  function again() {
    signedIn = null;
    main.inert = true;
    // GraphiQL remembers what was typed half a second after the last key.
    setTimeout(() => {
      version += 1;
      show();
      main.inert = false;
    }, 600);
  }

  /** The bar is in the language chosen; GraphiQL itself is in English. */
  function speak() {
    document.querySelector("header").lang = speech() === words.en ? "en" : language.value;
    for (const place of document.querySelectorAll("[data-word]")) {
      place.textContent = speech()[place.dataset.word];
    }
  }

  /** GraphiQL keeps whoever has only a keyboard in its editors, and its fields have no names. */
  function openToAll() {
    for (const { CodeMirror } of main.querySelectorAll(".CodeMirror:not([data-open])")) {
      CodeMirror.getWrapperElement().dataset.open = "";
      CodeMirror.addKeyMap({ Tab: false, "Shift-Tab": false });
    }
    for (const field of main.querySelectorAll("textarea:not([aria-label])")) {
      const part = field.closest("section")?.getAttribute("aria-label") ?? "GraphQL";
      field.setAttribute("aria-label", part);
    }
    for (const field of main.querySelectorAll("input:not([aria-label])")) {
      field.setAttribute("aria-label", field.placeholder || "Search");
    }
  }

  const offered = [...language.options].map(({ value }) => value);
  const primary = navigator.languages.map((tag) => tag.split("-")[0]);
  language.value = primary.find((tag) => offered.includes(tag)) ?? offered[0];
  speak();
  language.addEventListener("change", speak);
  document.getElementById("bar").addEventListener("submit", (event) => event.preventDefault());
  (person ?? box).addEventListener("change", again);
  new MutationObserver(openToAll).observe(main, { childList: true, subtree: true });
  show();
})();
`;
