import MiniSearch from "minisearch";
import type { SearchResult } from "./api.ts";
import { forgives, type Grade, gradeKey } from "./search-grade.ts";
import { keysOf, type SearchKey, syllablesOf, termsOf, writtenForms } from "./search-keys.ts";

/** An entity with every text that it can be found by. */
export interface SearchableEntity {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly identifiers: readonly string[];
  readonly drawn: boolean;
}

/** Finds entities by what somebody types, the best first. Nothing typed finds nothing. */
export type Search = (query: string) => readonly SearchResult[];

const MOST_RESULTS = 20;

/** In the order in which equally good matches are told. */
const AS = ["name", "nameZh", "synonym", "identifier", "pinyin"] as const;

interface IndexedKey {
  readonly id: number;
  readonly entity: SearchableEntity;
  readonly key: SearchKey;
  /** The text that the key was made of, as it is shown. */
  readonly matched: string;
  readonly matchedAs: SearchResult["matchedAs"];
}

interface Hit extends IndexedKey {
  readonly grade: Grade;
}

/** Builds the index: names, synonyms, identifiers, Chinese names and their pinyin. */
export function createSearch(entities: readonly SearchableEntity[]): Search {
  const keys = entities.flatMap(keysOfEntity).map((key, id): IndexedKey => ({ id, ...key }));
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ["terms"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(keys.map(({ id, key }) => ({ id, terms: termsOf(key).join(" ") })));

  const candidates = (typed: readonly string[]): readonly IndexedKey[] => {
    const found = [
      ...index.search(typed.join(""), searchOptions),
      ...(typed.length > 1 ? index.search(typed.join(" "), searchOptions) : []),
    ];
    return [...new Set(found.map(({ id }) => id as number))].flatMap((id) => keys[id] ?? []);
  };

  return (query) => {
    const forms = formsTyped(query);
    const hits = forms.flatMap((typed) =>
      candidates(typed).flatMap((candidate): Hit[] => {
        const grade = gradeKey(candidate.key, typed);
        return grade === null ? [] : [{ ...candidate, grade }];
      }),
    );
    return bestOfEach(hits).slice(0, MOST_RESULTS).map(toResult);
  };
}

// Two steps of distance, because neighbours changed about count as two there; `gradeKey` then allows one typo.
const searchOptions = {
  prefix: true,
  fuzzy: (term: string) => (forgives(term) ? 2 : false),
  combineWith: "AND",
} as const;

/** What was typed, in each form in which the index may hold it: a homophone is found by its syllables. */
function formsTyped(query: string): readonly (readonly string[])[] {
  const syllables = syllablesOf(query);
  return syllables === null ? writtenForms(query) : [...writtenForms(query), syllables];
}

function keysOfEntity(entity: SearchableEntity): readonly Omit<IndexedKey, "id">[] {
  const texts = [
    { matched: entity.name, matchedAs: "name" },
    { matched: entity.nameZh, matchedAs: "nameZh" },
    ...entity.synonyms.map((matched) => ({ matched, matchedAs: "synonym" }) as const),
    { matched: entity.id, matchedAs: "identifier" },
    ...entity.identifiers.map((matched) => ({ matched, matchedAs: "identifier" }) as const),
  ] as const;
  return texts.flatMap(({ matched, matchedAs }) =>
    typableOf(matched, matchedAs).map((key) => ({
      entity,
      key,
      matched,
      matchedAs: key.form === "written" ? matchedAs : "pinyin",
    })),
  );
}

/** An identifier is typed with its prefix or without. */
const typableOf = (text: string, as: SearchResult["matchedAs"]): readonly SearchKey[] =>
  as === "identifier" ? [text, text.slice(text.indexOf(":") + 1)].flatMap(keysOf) : keysOf(text);

function bestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits.toSorted(byWorth)) {
    if (!best.has(hit.entity.id)) best.set(hit.entity.id, hit);
  }
  return [...best.values()];
}

const byWorth = (a: Hit, b: Hit): number =>
  a.grade - b.grade ||
  Number(b.entity.drawn) - Number(a.entity.drawn) ||
  AS.indexOf(a.matchedAs) - AS.indexOf(b.matchedAs) ||
  a.matched.length - b.matched.length ||
  (a.entity.id < b.entity.id ? -1 : Number(a.entity.id > b.entity.id));

const toResult = ({ entity, matched, matchedAs }: Hit): SearchResult => ({
  id: entity.id,
  name: entity.name,
  nameZh: entity.nameZh,
  label: entity.label,
  matched,
  matchedAs,
  drawn: entity.drawn,
});
