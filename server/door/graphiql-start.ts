/** What to try first: the gaps of whoever is signed in, with training and mentors for each. */
export const firstQuery = `# The main question: what do I lack, what closes it, and who can help me?
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
          training(limit: 2) { reasons resource { title hours } }
          mentors(limit: 2) { score reasons mentor { person { displayName } } }
        }
      }
    }
  }
}
`;

/** The bar above GraphiQL, which brings its own styles. */
export const styles = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 15px system-ui, sans-serif; }
#bar { display: flex; gap: 1.5rem; align-items: center; flex-wrap: wrap; padding: 0.5rem 1rem; }
#graphiql { flex: 1; min-height: 0; }
`;

/** Runs in the browser: fetches a token for the person chosen, and starts GraphiQL with it. */
export const startScript = `"use strict";
(() => {
  const person = document.getElementById("person");
  const box = document.getElementById("token");
  const language = document.getElementById("language");
  const state = document.getElementById("state");
  let signedIn = null;

  async function demoToken() {
    const answer = await fetch("/demo/token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ address: person.value }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.errors[0].message);
    return body.token;
  }

  function token() {
    if (box) return Promise.resolve(box.value.trim());
    signedIn ??= demoToken().catch((error) => {
      signedIn = null;
      throw error;
    });
    return signedIn;
  }

  async function ask(question, options = {}) {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Accept-Language": language.value,
        Authorization: "Bearer " + (await token()),
        ...options.headers,
      },
      body: JSON.stringify(question),
    });
    if (answer.status === 401) signedIn = null;
    state.textContent = answer.status === 401 ? "Not signed in" : "";
    return answer.json();
  }

  const root = ReactDOM.createRoot(document.getElementById("graphiql"));
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
    version += 1;
    show();
  }
  document.getElementById("bar").addEventListener("submit", (event) => event.preventDefault());
  (person ?? box).addEventListener("change", again);
  show();
})();
`;
