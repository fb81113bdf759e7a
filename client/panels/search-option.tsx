import type { SearchResult } from "../../server/api.ts";
import { termName } from "../terms.ts";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

const MATCHED: Readonly<Record<SearchResult["matchedAs"], WordKey>> = {
  name: "matchedName",
  nameZh: "matchedNameZh",
  synonym: "matchedSynonym",
  identifier: "matchedIdentifier",
  pinyin: "matchedPinyin",
};

/** One result of a search: both names, what it is, and what of it matched where that is not its name. */
export function SearchOption(props: {
  readonly id: string;
  readonly result: SearchResult;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { view, terms, picture, say } = usePage();
  const { result, active } = props;
  const { language } = view.value;
  const [own, other] =
    language === "zh" ? [result.nameZh, result.name] : [result.name, result.nameZh];
  const drawn = picture.value?.boxes.some(({ entity }) => entity === result.id) ?? false;
  const told = result.matched !== own && result.matched !== other;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns the list listens to the keys
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseEnter={props.onPoint}
      onMouseDown={(event) => event.preventDefault()} // else the input loses the focus, and the list goes
      onClick={props.onChoose}
    >
      <span>
        <strong>{own}</strong>{" "}
        <span class="muted" lang={language === "zh" ? "en" : "zh-CN"}>
          {other === own ? "" : other}
        </span>
      </span>
      <span class="small muted">
        {termName(terms.value, "label", result.label, language)}
        {told && ` · ${say.value(MATCHED[result.matchedAs])}: ${result.matched}`}
        {!drawn && ` · ${say.value("notInPicture")}`}
      </span>
    </div>
  );
}
