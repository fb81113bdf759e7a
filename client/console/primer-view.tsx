import english from "../../docs/cypher-primer.md?raw";
import chinese from "../../docs/cypher-primer.zh.md?raw";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { readPrimer, readSpans } from "./primer.ts";
import { openQuery, runHere } from "./state.ts";

/** What the primer's examples ask for. */
const EXAMPLE_PARAMETERS = { cell: "t-cell" };

const PRIMERS = { en: readPrimer(english), zh: readPrimer(chinese) };

/** Cypher on this graph, on one page; every example can be tried. */
export function PrimerView() {
  const console = useConsole();
  const parts = PRIMERS[console.page.view.value.language];
  return (
    <article class="console-primer">
      {parts.map(({ kind, text }) => {
        if (kind === "query") return <Try key={text} cypher={text} />;
        if (kind === "text") return <Paragraph key={text} text={text} />;
        return kind === "title" ? <h3 key={text}>{text}</h3> : <h4 key={text}>{text}</h4>;
      })}
    </article>
  );
}

function Paragraph({ text }: { readonly text: string }) {
  return (
    <p>
      {readSpans(text).map(({ style, text: piece }, index) => {
        if (style === "plain") return piece;
        return style === "code" ? (
          <code key={index}>{piece}</code>
        ) : (
          <strong key={index}>{piece}</strong>
        );
      })}
    </p>
  );
}

function Try({ cypher }: { readonly cypher: string }) {
  const console = useConsole();
  const say = useConsoleWords();
  return (
    <div class="console-try">
      <pre class="small">{cypher}</pre>
      <button
        type="button"
        onClick={() => {
          openQuery(console, cypher, EXAMPLE_PARAMETERS);
          void runHere(console);
        }}
      >
        {say("tryIt")}
      </button>
    </div>
  );
}
