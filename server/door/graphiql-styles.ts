/** The bar above GraphiQL, which brings its own styles and, if one asks for it, its dark theme. */
export const styles = `html, body { height: 100%; margin: 0; }
body {
  --back: #fff;
  --ink: #3b4b68;
  --edge: #b7c2d7;
  display: flex;
  flex-direction: column;
  background: var(--back);
  color: var(--ink);
  color-scheme: light;
  font: 15px Roboto, system-ui, sans-serif;
}
header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 2rem;
  padding: 0.6rem 1rem 0.6rem 1.2rem;
}
h1 { margin: 0; font-size: 1.25rem; }
#bar { display: flex; flex: 1; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; }
#bar label { display: flex; align-items: center; gap: 0.5rem; }
#bar select, #bar input {
  max-width: 20rem;
  padding: 0.35rem 0.5rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--back);
  color: inherit;
  font: inherit;
}
#bar :focus-visible { outline: 2px solid #d60690; outline-offset: 1px; }
#state { margin-left: auto; font-weight: 500; }
main { flex: 1; min-height: 0; }
main > p { padding: 0 1.2rem; }
@media (max-width: 40rem) {
  #bar label { flex: 1 1 100%; justify-content: space-between; }
}
.graphiql-container a.graphiql-doc-explorer-type-name { text-decoration: underline; }
/* GraphiQL's own colours are too pale for many eyes, those on white above all. */
body .graphiql-container { --alpha-secondary: 0.95; --alpha-tertiary: 0.85; }
@media (prefers-color-scheme: light) {
  body:not(.graphiql-dark) .graphiql-container {
    --color-info: 208, 100%, 35%;
    --color-tertiary: 188, 100%, 25%;
    --color-warning: 36, 100%, 26%;
    --color-success: 158, 60%, 27%;
    --color-secondary: 242, 51%, 51%;
  }
}
body.graphiql-dark { --back: #212a3b; --ink: #b7c2d7; --edge: #546177; color-scheme: dark; }
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) {
    --back: #212a3b;
    --ink: #b7c2d7;
    --edge: #546177;
    color-scheme: dark;
  }
}
`;
