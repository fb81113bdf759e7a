/**
 * Every JSON that crosses the wire. The client imports these types and nothing else of the server.
 */

export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | GraphNode
  | GraphRelationship
  | GraphPath
  | { readonly [key: string]: Value };

export type Row = { readonly [column: string]: Value };

/** A node of the graph. `id` is ours, not the engine's, so it is the same in every store. */
export interface GraphNode {
  readonly kind: "node";
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: Value };
}

/** A relationship of the graph. One without an id of ours is named `from|TYPE|to`. */
export interface GraphRelationship {
  readonly kind: "relationship";
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly [key: string]: Value };
}

export interface GraphPath {
  readonly kind: "path";
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** Rows as the store answered them, in order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** True when the store held more than the row or byte limit and the rest was left off. */
  readonly truncated: boolean;
}

/** The answer of `POST /api/cypher` and of `GET /api/queries/:name`. */
export interface QueryAnswer extends Table {
  readonly engine: string;
  readonly elapsedMs: number;
}

/** One line of the answer of `POST /api/cypher` in lines: the columns, the rows, and how it ended or what went wrong. */
export type AnswerLine =
  | { readonly columns: readonly string[] }
  | { readonly row: Row }
  | { readonly end: AnswerEnd }
  | ErrorBody;

/** How an answer in lines ended. */
export interface AnswerEnd extends Pick<QueryAnswer, "truncated" | "engine" | "elapsedMs"> {
  /** How many rows there were. */
  readonly rows: number;
}

/** The body of `POST /api/cypher`. */
export interface CypherRequest {
  readonly cypher: string;
  readonly parameters?: { readonly [name: string]: Value };
}

/** `entity`, `claim` and `section` are ids of such things, `layers` ids of layers with commas between: all are text in Cypher. */
export type ParameterType =
  | "text"
  | "integer"
  | "number"
  | "boolean"
  | "entity"
  | "claim"
  | "section"
  | "layers";

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly example: Value;
  readonly meaning: string;
}

/** Who asks a named query: a researcher, somebody who writes Cypher, a teacher, or the page itself. */
export type Asker = "researcher" | "writer" | "teacher" | "page";

/** One file of `cypher/queries`, as its header tells it. */
export interface NamedQuery {
  readonly name: string;
  readonly title: string;
  /** Null where the file has none. */
  readonly titleZh: string | null;
  readonly notes: string;
  /** Null where the file does not say. */
  readonly asker: Asker | null;
  readonly parameters: readonly Parameter[];
  readonly returns: readonly { name: string; type: string; meaning: string }[];
  readonly example: string | null;
  readonly cypher: string;
}

/** A property: how many nodes or relationships have it, and what it holds there, as the first of them shows. */
export interface SchemaProperty {
  readonly name: string;
  readonly amount: number;
  readonly type: "text" | "integer" | "number" | "boolean" | "list" | "other";
}

/** `GET /api/schema`: what the graph is made of, counted in the store. */
export interface Schema {
  /** A hash of all that the graph holds, or, where it is large, of these counts: another graph has another. */
  readonly content: string;
  /** True where `content` is a hash of the counts alone. */
  readonly countedOnly: boolean;
  readonly labels: readonly {
    readonly name: string;
    readonly amount: number;
    /** A label that every node with this one has as well: `Entity` for `Drug`. */
    readonly within: string | null;
    readonly properties: readonly SchemaProperty[];
  }[];
  readonly relationships: readonly {
    readonly type: string;
    readonly amount: number;
    readonly properties: readonly SchemaProperty[];
    /** From which label to which, and how often; of labels within one another the outer one. */
    readonly ends: readonly {
      readonly from: string;
      readonly to: string;
      readonly amount: number;
    }[];
  }[];
}

/** `GET /api/health`: the process is alive, whatever the store does. */
export interface Health {
  readonly status: "alive";
  readonly version: string;
}

/** `GET /api/ready`: a query succeeded. `empty` is true where the store holds no claim yet. */
export interface Ready {
  readonly status: "ready";
  readonly engine: string;
  readonly empty: boolean;
  /** Release of the curated content in the store, or null. */
  readonly release: string | null;
}

/** One term of a closed vocabulary, from `cypher/vocabulary`; legend and filters are made of these. */
export interface Term {
  /** The vocabulary: relationship, relation, facet, kind, status, weight, layer, label, section. */
  readonly vocabulary: string;
  /** The term as it stands in the data: `INCREASES`, `expression`, `asserted`, `1.1.2`. */
  readonly term: string;
  readonly order: number;
  readonly name: string;
  readonly nameZh: string;
  readonly meaning: string;
  readonly meaningZh: string;
  /** `#rrggbb` on a light and on a dark ground, where the term is drawn. */
  readonly colour?: string;
  readonly colourDark?: string;
  /** How a relationship's line ends, for the vocabulary `relationship`. */
  readonly lineEnd?: LineEnd;
  /** How a line is drawn, for the vocabularies `relationship` and `status`. */
  readonly lineStyle?: LineStyle;
  /** The outline of a box, for the vocabulary `label`. */
  readonly shape?: BoxShape;
  /** The letter in a circle that stands for the term in a box, for the vocabulary `facet`. */
  readonly badge?: string;
  /** True for the relationships that a chain may walk. */
  readonly walked?: boolean;
  /** Same notion elsewhere, as `Biolink affects`, `SBGN-AF positive influence`. */
  readonly equivalents: readonly string[];
}

export type LineEnd = "arrow" | "bar" | "circle" | "none";
export type LineStyle = "solid" | "dashed" | "dotted" | "hatched";
export type BoxShape = "pill" | "rounded" | "octagon" | "ellipse" | "slanted" | "square";

/** `GET /api/vocabulary`. */
export interface Vocabulary {
  readonly terms: readonly Term[];
}

/** One of `GET /api/mechanisms`. */
export interface Mechanism {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly order: number;
  readonly section: string;
  readonly question: string;
  readonly questionZh: string;
  readonly claims: number;
}

/** What a claim says, wherever it is shown. Null where the source does not say. */
export interface ClaimSummary {
  readonly id: string;
  readonly kind: string;
  readonly relation: string;
  /** 1 raises, -1 lowers, 0 the source denies an effect, null no direction. */
  readonly sign: number | null;
  readonly status: string;
  readonly layer: string;
  readonly mechanism: string;
  readonly statement: string;
  readonly statementZh: string;
  readonly conditions: readonly string[];
  readonly conditionsZh: readonly string[];
  readonly direct: boolean | null;
  readonly doseDependent: boolean | null;
  readonly crossesCells: boolean;
  readonly siteStatus: string | null;
  readonly section: string;
  /** Markers of the cited references, as printed: 3, 4, 5. */
  readonly references: readonly number[];
  readonly confidence: string;
  readonly note: string | null;
  readonly noteZh: string | null;
}

/** A state as the page shows it. `site` is null where the source states none. */
export interface StateView {
  readonly id: string;
  readonly entity: string;
  readonly entityName: string;
  readonly entityNameZh: string;
  /** Of the entity, beside `Entity`: Drug, Protein, Cell … */
  readonly label: string;
  readonly facet: string;
  readonly site: string | null;
  readonly siteName: string | null;
  readonly siteNameZh: string | null;
  /** Whether the site is a cell or, for want of one, a disease. */
  readonly siteKind: "cell" | "disease" | null;
  readonly name: string;
  readonly nameZh: string;
}

/** A relationship between two states, with the claim that it comes from. */
export interface Arrow {
  /** Our id: `LEN-054|INCREASES`, or `rule|from|to` for CARRIES_OVER. */
  readonly id: string;
  readonly type: string;
  readonly walked: boolean;
  readonly sign: number | null;
  readonly from: StateView;
  readonly to: StateView;
  readonly layer: string;
  /** Null for CARRIES_OVER alone, which rests on a rule and not on a claim. */
  readonly claim: ClaimSummary | null;
  readonly rule: string | null;
  /** Where in or around its cell `to` is, as the claim says: `cell surface`, `secreted`. */
  readonly location: string | null;
}

/** `GET /api/claims/:id`. */
export interface ClaimDetail extends ClaimSummary {
  readonly subject: StateView;
  readonly object: StateView;
  /** What of the object is affected, as the source puts it; every such text also in Chinese. */
  readonly aspect: string | null;
  readonly aspectZh: string | null;
  readonly weight: string;
  readonly negated: boolean;
  readonly donor: string | null;
  readonly donorZh: string | null;
  /** Scientific name. */
  readonly species: string | null;
  readonly system: string | null;
  readonly systemZh: string | null;
  readonly location: string | null;
  readonly locationZh: string | null;
  readonly modification: string | null;
  readonly modificationZh: string | null;
  /** The property of the subject that is meant, where the source names one. */
  readonly property: string | null;
  readonly propertyZh: string | null;
  readonly comparison: string | null;
  readonly comparisonZh: string | null;
  readonly start: number;
  readonly end: number;
  readonly spanHash: string;
  readonly mechanismName: string;
  readonly mechanismNameZh: string;
  /** Entities that the claim's context names beyond its two sites. */
  readonly context: readonly { role: string; entity: string; name: string; nameZh: string }[];
  readonly citations: readonly {
    id: string;
    marker: number;
    citation: string | null;
    citationZh: string | null;
    inferred: boolean;
  }[];
  /** Other claims joined to this one: MEDIATED_BY, CONTRADICTS, REFINES, EXPLAINS. */
  readonly related: readonly {
    type: string;
    claim: string;
    statement: string;
    statementZh: string;
  }[];
  /** The arrows that are projected from this claim; none for a rejected one. */
  readonly arrows: readonly { id: string; type: string }[];
  /** The sentence in its paragraph, only where SOURCE_DIR is set and the span's hash agrees. */
  readonly source: SourceSpan | null;
}

/** A paragraph of the user's copy of the source; the claim's span is `text.slice(start, end)`. */
export interface SourceSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `GET /api/entities/:id`. */
export interface EntityDetail {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  /** The label beside `Entity`: Drug, Protein, Cell … */
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly curie: string | null;
  readonly curieMatch: string | null;
  /** `url` is null where we know no page for the prefix. */
  readonly identifiers: readonly { curie: string; match: string; url: string | null }[];
  readonly states: readonly StateView[];
  /** What acts on it and what it acts on, over every state; all relationship types, one step. */
  readonly incoming: readonly Arrow[];
  readonly outgoing: readonly Arrow[];
  /** Claims that name it, also those which draw no arrow. */
  readonly claims: readonly ClaimSummary[];
}

/** `GET /api/search?q=`. */
export interface SearchAnswer {
  readonly query: string;
  readonly results: readonly SearchResult[];
}

export interface SearchResult {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly label: string;
  /** The text that matched: a name, a synonym, an identifier, the name whose pinyin was typed. */
  readonly matched: string;
  readonly matchedAs: "name" | "nameZh" | "synonym" | "identifier" | "pinyin";
  /** True for an entity that has a box in the picture. */
  readonly drawn: boolean;
}

// ── The picture: what is drawn, with places. Drawing units, y down, one unit = 1 CSS px at scale 1. ──

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A cell, a disease, the drugs, or what has no stated site. */
export interface Compartment extends Rectangle {
  /** `drugs`, `cell:t-cell`, `disease:mm`, `unstated`. */
  readonly id: string;
  readonly kind: "drugs" | "cell" | "disease" | "unstated";
  readonly name: string;
  readonly nameZh: string;
}

/** A facet of a box: one state. Its rectangle lies inside the box. */
export interface Port extends Rectangle {
  readonly state: string;
  readonly facet: string;
  /** False where the box has but one facet that needs no telling (presence, process): no pill is drawn. */
  readonly drawn: boolean;
}

export type BoxPlace = "inside" | "surface" | "outside";

/** One entity at one site. */
export interface PictureBox extends Rectangle {
  /** `entity@site`, `entity@-` where no site is stated. */
  readonly id: string;
  readonly entity: string;
  readonly site: string | null;
  readonly compartment: string;
  readonly label: string;
  readonly name: string;
  readonly nameZh: string;
  /** Baseline-free places of the name: its lines are centred in this rectangle. */
  readonly nameArea: Rectangle;
  /** The name broken into lines that fit `nameArea`, per language. */
  readonly lines: readonly string[];
  readonly linesZh: readonly string[];
  readonly ports: readonly Port[];
  /** In its compartment, on its lower border (at the surface of cells), or below it (secreted). */
  readonly place: BoxPlace;
  /** True where a walked arrow starts or ends here. */
  readonly walked: boolean;
}

/** An arrow with its line. Starts and ends on the border of its boxes; inside one box for CARRIES_OVER. */
export interface PictureArrow extends Arrow {
  readonly fromBox: string;
  readonly toBox: string;
  readonly points: readonly Point[];
}

/**
 * `GET /api/picture?mechanism=&layer=&show=`. Without `mechanism` the whole layer; with one, its arrows; `none` starts
 * empty. `show` names more boxes (`entity@site`, comma between): they are drawn with every arrow that joins one of them
 * to a box in the picture.
 */
export interface Picture extends Rectangle {
  /** Hash of what is drawn and of the layout's version: the key of the layout cache. */
  readonly key: string;
  readonly mechanism: string | null;
  readonly layer: string;
  readonly counts: {
    readonly boxes: number;
    readonly walkedBoxes: number;
    readonly walkedArrows: number;
    readonly inferredArrows: number;
    readonly otherLines: number;
  };
  readonly compartments: readonly Compartment[];
  readonly boxes: readonly PictureBox[];
  readonly arrows: readonly PictureArrow[];
}

export type ErrorCode =
  | "bad-request"
  | "bad-cypher"
  | "unsupported-here"
  | "read-only"
  | "not-found"
  | "too-large"
  | "too-many"
  | "store-down"
  | "store-failed"
  | "timed-out"
  | "bug";

export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly requestId: string;
    /** Line and column in the caller's Cypher, from 1, where the engine tells them. */
    readonly at?: { readonly line: number; readonly column: number };
  };
}
