// Overview: the claims of the review's sections abstract-zh, intro, 1, 1.1 that belong to this mechanism.
//
// One claim a row: who does what to which state; the evidence's kind; our wording; context; conditions; the curator's
// note; where it stands in the source (offsets count code points; the hash is of the span without white space).
// Absent means unknown, except that a claim is not negated and crosses no cells unless it says so.
// States stand in states.cypher, entities in entities.cypher. Relationships between states are derived from
// these rows by cypher/projection. Safe to run again.

UNWIND [
  {id: "LEN-002", subject: "lenalidomide|presence|-", relation: "increases_activity", object: "immune-function|process|-", sign: 1,
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "According to the Chinese abstract, lenalidomide improves immune function.",
   statementZh: "中文摘要指出，来那度胺能提高免疫功能。",
   section: "abstract-zh", start: 59, end: 113, references: [],
   spanHash: "65ccbbe105bb9cf663a2205b5cf65fb47cbc5716e808bc5ab5b89db489471a80"},
  {id: "LEN-006", subject: "lenalidomide|presence|-", relation: "derived_from", object: "thalidomide|presence|-",
   kind: "taxonomy", status: "asserted", weight: "core", confidence: "high",
   statement: "Lenalidomide is a chemical derivative of thalidomide.",
   statementZh: "来那度胺在化学上由沙利度胺衍生而来。",
   note: "Typo \"lenalidomid\". Chemistry loosely worded (see entity note); cf. Kotla 2009 \"4-amino-glutamyl analogue\".",
   noteZh: "药名误印为“lenalidomid”。化学表述不够严谨（见实体注释）；参照 Kotla 2009 的“4-amino-glutamyl analogue”。",
   section: "intro", start: 1364, end: 1404, references: [],
   spanHash: "7843ae6c66d1d0daec86ddfb68a9193fc53267f49311132959d4a14e6339daf2"},
  {id: "LEN-007", subject: "lenalidomide|presence|-", relation: "is_a", object: "second-gen-imid|presence|-",
   kind: "taxonomy", status: "asserted", weight: "core", confidence: "high",
   statement: "Lenalidomide belongs to the second generation of immunomodulatory drugs.",
   statementZh: "来那度胺是第二代免疫调节剂中的一员。",
   section: "intro", start: 1405, end: 1417, references: [],
   spanHash: "c84dd15d77b004713fa704c3973acf40020d0a5230f2c131e13835c51533c073"},
  {id: "LEN-008", subject: "lenalidomide|presence|-", relation: "modulates", object: "cellular-immunity|process|-",
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide affects cellular immunity, in a direction that is not given.",
   statementZh: "来那度胺影响细胞免疫，但未给出方向。",
   section: "intro", start: 1418, end: 1431, references: [],
   spanHash: "71772393ef309991e53806355eeedd87685edb980eaef62263e47350013133d0"},
  {id: "LEN-009", subject: "lenalidomide|presence|-", relation: "modulates", object: "humoral-immunity|process|-",
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide affects humoral immunity, in a direction that is not given.",
   statementZh: "来那度胺影响体液免疫，但未给出方向。",
   note: "No mechanism for humoral immunity is given anywhere in the review: a dead end on purpose.",
   noteZh: "全文没有给出体液免疫的任何机制：此处有意作为终点。",
   section: "intro", start: 1418, end: 1431, references: [],
   spanHash: "71772393ef309991e53806355eeedd87685edb980eaef62263e47350013133d0"},
  {id: "LEN-010", subject: "lenalidomide|presence|-", relation: "has_role", object: "immunomodulation|process|-",
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide has a rather strong immunomodulatory action.",
   statementZh: "来那度胺的免疫调节作用比较强。",
   section: "intro", start: 1434, end: 1447, references: [],
   spanHash: "0305d01ee136e1308a3ee05e25e02f4d8866f0873748c06bc916f366becb4fd5"},
  {id: "LEN-011", subject: "lenalidomide|presence|-", relation: "milder_effect_on", object: "neuro-toxicity|process|-",
   kind: "comparison", status: "asserted", weight: "supporting", confidence: "medium",
   statement: "The neurological adverse effects of lenalidomide are milder, by implication than those of thalidomide.",
   statementZh: "来那度胺引起的神经系统不良反应较轻，隐含的比较对象是沙利度胺。",
   comparison: "less than thalidomide (comparator implied)", comparisonZh: "轻于沙利度胺（比较对象为隐含）", comparisonDirection: "less", comparatorStatus: "implied",
   note: "Comparator (thalidomide) is implied, not stated. A comparison, NOT a causal decrease: do not render as lenalidomide -| neurotoxicity.",
   noteZh: "比较对象（沙利度胺）是隐含的，原文没有写明。这是比较，不是因果上的降低：不要画成“来那度胺 ⊣ 神经毒性”。",
   section: "intro", start: 1449, end: 1462, references: [],
   spanHash: "5d9f3585a46345c2d2eab5e49e23cf25d5d73543401b85710b4af7513d42f1c8"},
  {id: "LEN-012", subject: "lenalidomide|presence|-", relation: "used_for", object: "heme-malignancy|presence|-",
   kind: "indication", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide is in use against various haematological malignancies.",
   statementZh: "来那度胺已用于多种血液系统恶性肿瘤。",
   note: "Use, not approval.",
   noteZh: "指使用，不是获批。",
   section: "intro", start: 1463, end: 1490, references: [],
   spanHash: "a0c99692af28915fa2167134d554c62b12e2d2f946e0d38ada8939f5346deea7"},
  {id: "LEN-013", subject: "lenalidomide|presence|-", relation: "used_for", object: "solid-tumour|presence|-",
   kind: "indication", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide is in use against solid tumours.",
   statementZh: "来那度胺已用于实体瘤。",
   note: "Use, not approval.",
   noteZh: "指使用，不是获批。",
   section: "intro", start: 1463, end: 1490, references: [],
   spanHash: "a0c99692af28915fa2167134d554c62b12e2d2f946e0d38ada8939f5346deea7"},
  {id: "LEN-014", subject: "lenalidomide|presence|-", relation: "treats", object: "del5q-mds|presence|-",
   kind: "indication", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide is approved in the United States by the FDA for the 5q- syndrome, one of the myelodysplastic syndromes.",
   statementZh: "美国 FDA 批准来那度胺用于 5q- 综合征，该病是骨髓增生异常综合征的一种。",
   section: "intro", start: 1491, end: 1546, references: [],
   spanHash: "b156b1e0cf46a5fe84f573f460f909ddf20b1fb5aa1841411a77b2360b9cdfc2"},
  {id: "LEN-015", subject: "lenalidomide|presence|-", relation: "treats", object: "mm|presence|-",
   kind: "indication", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide is approved in the United States by the FDA for multiple myeloma.",
   statementZh: "美国 FDA 批准来那度胺用于多发性骨髓瘤。",
   section: "intro", start: 1491, end: 1546, references: [],
   spanHash: "b156b1e0cf46a5fe84f573f460f909ddf20b1fb5aa1841411a77b2360b9cdfc2"},
  {id: "LEN-016", subject: "lenalidomide|presence|-", relation: "increases_activity", object: "immune-function|process|-", sign: 1,
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "Lenalidomide improves immune function, the first of the two actions that the introduction gives it.",
   statementZh: "引言认为来那度胺有两种作用，其一是提高免疫功能。",
   section: "intro", start: 1664, end: 1692, references: [],
   spanHash: "3ec3e8251987447dd14d431cecce9e8f74fc6431bc50b94d2e327b4c9f837bf6"},
  {id: "LEN-019", subject: "lenalidomide|presence|-", relation: "increases_process", object: "immunomodulation|process|heme-malignancy", sign: 1,
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "In haematological malignancies lenalidomide also acts indirectly, through immunity.",
   statementZh: "在血液系统恶性肿瘤中，来那度胺还经由免疫间接起作用。",
   direct: false, siteStatus: "stated",
   section: "1", start: 1777, end: 1803, references: [],
   spanHash: "8abb1ce170fb3d360ffab4d9a8401de20a97640e04f9064a5610c251f0be8f36"},
  {id: "LEN-020", subject: "lenalidomide|presence|-", relation: "increases_process", object: "dc-activation|process|dc", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "As part of its immunomodulation, lenalidomide increases the activation of dendritic cells.",
   statementZh: "作为免疫调节的一环，来那度胺增强树突状细胞的活化。",
   siteStatus: "stated",
   note: "Only place where DC activation itself is claimed; no molecular mechanism given.",
   noteZh: "全文只有此处提到树突状细胞本身被活化；没有给出分子机制。",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"}
] AS row
MERGE (claim:Claim {id: row.id})
SET claim.kind = row.kind, claim.relation = row.relation, claim.aspect = row.aspect, claim.aspectZh = row.aspectZh,
    claim.sign = row.sign, claim.status = row.status, claim.weight = row.weight, claim.confidence = row.confidence,
    claim.layer = "review-2013", claim.negated = coalesce(row.negated, false), claim.direct = row.direct,
    claim.doseDependent = row.doseDependent, claim.crossesCells = coalesce(row.crossesCells, false),
    claim.siteStatus = row.siteStatus, claim.conditions = row.conditions, claim.conditionsZh = row.conditionsZh,
    claim.donor = row.donor, claim.donorZh = row.donorZh, claim.species = row.species,
    claim.system = row.system, claim.systemZh = row.systemZh, claim.systemOf = row.systemOf,
    claim.location = row.location, claim.locationZh = row.locationZh,
    claim.modification = row.modification, claim.modificationZh = row.modificationZh, claim.modificationOf = row.modificationOf,
    claim.property = row.property, claim.propertyZh = row.propertyZh,
    claim.comparison = row.comparison, claim.comparisonZh = row.comparisonZh,
    claim.comparisonDirection = row.comparisonDirection, claim.comparatorStatus = row.comparatorStatus,
    claim.comparisonSystem = row.comparisonSystem, claim.factorMin = row.factorMin, claim.factorMax = row.factorMax,
    claim.factorUnit = row.factorUnit, claim.statement = row.statement, claim.statementZh = row.statementZh,
    claim.note = row.note, claim.noteZh = row.noteZh, claim.section = row.section, claim.start = row.start,
    claim.end = row.end, claim.spanHash = row.spanHash, claim.release = "1.0.0"
MERGE (subject:State {id: row.subject})
  ON CREATE SET subject.release = "1.0.0"
MERGE (object:State {id: row.object})
  ON CREATE SET object.release = "1.0.0"
MERGE (mechanism:Mechanism {id: "overview"})
  ON CREATE SET mechanism.release = "1.0.0"
MERGE (claim)-[has:SUBJECT]->(subject)
MERGE (claim)-[reaches:OBJECT]->(object)
MERGE (claim)-[within:IN_MECHANISM]->(mechanism)
SET has.release = "1.0.0", reaches.release = "1.0.0", within.release = "1.0.0"
WITH claim, row
UNWIND row.references AS marker
MERGE (reference:Reference {id: "review-ref-" + toString(marker)})
  ON CREATE SET reference.release = "1.0.0"
MERGE (claim)-[cites:CITES {marker: marker}]->(reference)
SET cites.release = "1.0.0";

// What else a claim's context names, beyond the sites of its two states, and in which role.
UNWIND [
  {claim: "LEN-011", role: "comparator", entity: "thalidomide"}
] AS row
MATCH (claim:Claim {id: row.claim})
MERGE (entity:Entity {id: row.entity})
  ON CREATE SET entity.release = "1.0.0"
MERGE (claim)-[context:IN_CONTEXT {role: row.role}]->(entity)
SET context.release = "1.0.0";
