// T cell costimulation: the claims of the review's sections 1.1, 1.1.2 that belong to this mechanism.
//
// One claim a row: who does what to which state; the evidence's kind; our wording; context; conditions; the curator's
// note; where it stands in the source (offsets count code points; the hash is of the span without white space).
// Absent means unknown, except that a claim is not negated and crosses no cells unless it says so.
// States stand in states.cypher, entities in entities.cypher. Relationships between states are derived from
// these rows by cypher/projection. Safe to run again.

UNWIND [
  {id: "LEN-021", subject: "lenalidomide|presence|-", relation: "increases_process", object: "t-activation|process|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "As part of its immunomodulation, lenalidomide increases the activation of T cells.",
   statementZh: "作为免疫调节的一环，来那度胺增强 T 细胞的活化。",
   siteStatus: "stated",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"},
  {id: "LEN-024", subject: "lenalidomide|presence|-", relation: "increases_amount", object: "il2|amount|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "amount (secreted)", aspectZh: "含量（分泌到细胞外）",
   statement: "As part of its immunomodulation, lenalidomide raises the amount of IL-2 that T cells secrete.",
   statementZh: "作为免疫调节的一环，来那度胺使 T 细胞分泌的 IL-2 增多。",
   siteStatus: "stated",
   location: "secreted", locationZh: "分泌到细胞外",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"},
  {id: "LEN-025", subject: "lenalidomide|presence|-", relation: "increases_amount", object: "ifn|amount|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "amount (secreted)", aspectZh: "含量（分泌到细胞外）",
   statement: "As part of its immunomodulation, lenalidomide raises the amount of interferon, of a type not stated, that T cells secrete.",
   statementZh: "作为免疫调节的一环，来那度胺使 T 细胞分泌的干扰素（类型未注明）增多。",
   siteStatus: "stated",
   location: "secreted", locationZh: "分泌到细胞外",
   note: "干扰素 without type; IFN-γ inferred.",
   noteZh: "“干扰素”未注明类型；IFN-γ 为推断。",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"},
  {id: "LEN-026", subject: "lenalidomide|presence|-", relation: "modulates", object: "t-activation|process|t-cell",
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide regulates the activation of T cells; the sentence itself gives no direction.",
   statementZh: "来那度胺调控 T 细胞的活化，句中本身未给出方向。",
   siteStatus: "stated",
   note: "调节 = regulates: no sign here; direction comes from the sentence before.",
   noteZh: "“调节”一词在此不带符号；方向来自前一句。",
   section: "1.1", start: 1906, end: 1970, references: [],
   spanHash: "e77954ba52a4d507a3f0cdf3b7bbf9767990a45203b48613d65387008bfcafff"},
  {id: "LEN-047", subject: "lenalidomide|presence|-", relation: "acts_on", object: "b7-cd28-pathway|process|t-cell",
   kind: "causal", status: "asserted", weight: "core", confidence: "high",
   statement: "Lenalidomide acts on the B7-CD28 costimulatory pathway of T cells, in a direction that is not given here.",
   statementZh: "来那度胺作用于 T 细胞的 B7-CD28 共刺激通路，此处未给出方向。",
   siteStatus: "stated",
   section: "1.1.2", start: 2214, end: 2245, references: [3, 4, 5],
   spanHash: "ae88fa27f530c8af41dbab808798e32e43820ae32b3cb765fcb0f8b45284e0e1"},
  {id: "LEN-048", subject: "cd28|activity|t-cell", relation: "part_of", object: "b7-cd28-pathway|process|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "CD28 of T cells is part of the B7-CD28 costimulatory pathway.",
   statementZh: "T 细胞的 CD28 是 B7-CD28 共刺激通路的组成部分。",
   siteStatus: "stated",
   section: "1.1.2", start: 2214, end: 2245, references: [3, 4, 5],
   spanHash: "ae88fa27f530c8af41dbab808798e32e43820ae32b3cb765fcb0f8b45284e0e1"},
  {id: "LEN-049", subject: "b7|activity|apc", relation: "part_of", object: "b7-cd28-pathway|process|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "B7 of antigen-presenting cells is part of the B7-CD28 costimulatory pathway.",
   statementZh: "抗原提呈细胞的 B7 是 B7-CD28 共刺激通路的组成部分。",
   siteStatus: "stated",
   section: "1.1.2", start: 2214, end: 2245, references: [3, 4, 5],
   spanHash: "ae88fa27f530c8af41dbab808798e32e43820ae32b3cb765fcb0f8b45284e0e1"},
  {id: "LEN-050", subject: "lenalidomide|presence|-", relation: "no_increase_of_expression", object: "cd28|expression|t-cell", sign: 0,
   kind: "negative", status: "asserted", weight: "core", confidence: "high", aspect: "expression", aspectZh: "表达",
   statement: "Lenalidomide does not raise the expression of CD28 on T cells.",
   statementZh: "来那度胺不会使 T 细胞上的 CD28 表达升高。",
   negated: true, siteStatus: "stated",
   note: "Respective reading: CD28 on T cells, B7 on APC. \"Does not UP-regulate\": says nothing about down-regulation.",
   noteZh: "按分别对应来理解：CD28 在 T 细胞上，B7 在 APC 上。“不上调”并没有说是否下调。",
   section: "1.1.2", start: 2246, end: 2286, references: [3, 4, 5],
   spanHash: "e4e9f9f4d308023487820c85b8e26667c29aed23e598c1ff293dbaf39c58c710"},
  {id: "LEN-051", subject: "lenalidomide|presence|-", relation: "no_increase_of_expression", object: "b7|expression|apc", sign: 0,
   kind: "negative", status: "asserted", weight: "core", confidence: "high", aspect: "expression", aspectZh: "表达",
   statement: "Lenalidomide does not raise the expression of B7 on antigen-presenting cells.",
   statementZh: "来那度胺不会使抗原提呈细胞上的 B7 表达升高。",
   negated: true, siteStatus: "stated",
   note: "Later evidence differs in another cell: CD80 IS up-regulated on CLL/MCL tumour cells (Aue 2009).",
   noteZh: "后来的证据在另一种细胞中有所不同：CLL/MCL 肿瘤细胞上的 CD80 确实上调（Aue 2009）。",
   section: "1.1.2", start: 2246, end: 2286, references: [3, 4, 5],
   spanHash: "e4e9f9f4d308023487820c85b8e26667c29aed23e598c1ff293dbaf39c58c710"},
  {id: "LEN-052", subject: "cd28|activity|-", relation: "expressed_on", object: "t-cell|presence|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "CD28 is expressed on T cells.",
   statementZh: "CD28 表达于 T 细胞表面。",
   section: "1.1.2", start: 2246, end: 2286, references: [3, 4, 5],
   spanHash: "e4e9f9f4d308023487820c85b8e26667c29aed23e598c1ff293dbaf39c58c710"},
  {id: "LEN-053", subject: "b7|activity|-", relation: "expressed_on", object: "apc|presence|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "B7 is expressed on antigen-presenting cells.",
   statementZh: "B7 表达于抗原提呈细胞表面。",
   section: "1.1.2", start: 2246, end: 2286, references: [3, 4, 5],
   spanHash: "e4e9f9f4d308023487820c85b8e26667c29aed23e598c1ff293dbaf39c58c710"},
  {id: "LEN-054", subject: "lenalidomide|presence|-", relation: "induces_phosphorylation", object: "cd28|phospho|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "phosphorylation (Tyr)", aspectZh: "酪氨酸磷酸化",
   statement: "Lenalidomide directly induces the tyrosine phosphorylation of CD28 in T cells.",
   statementZh: "来那度胺直接引起 T 细胞中 CD28 的酪氨酸磷酸化。",
   direct: true, siteStatus: "stated",
   modification: "tyrosine phosphorylation", modificationZh: "酪氨酸磷酸化", modificationOf: "object",
   note: "直接 = without needing B7/APC; NOT that lenalidomide is the kinase and not proven physical binding to CD28. Must not be typed PHOSPHORYLATES with the drug as enzyme.",
   noteZh: "“直接”指不需要 B7/APC；并不是说来那度胺就是激酶，也没有证明它与 CD28 物理结合。不得建成以该药为酶的 PHOSPHORYLATES 关系。",
   section: "1.1.2", start: 2290, end: 2320, references: [3, 4, 5],
   spanHash: "f3a597ad4a8041fdc0c7a24cbcffa2b6a88d1c4740a6a699eb5a5372860ea394"},
  {id: "LEN-055", subject: "cd28|phospho|t-cell", relation: "activates", object: "pi3k|activity|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "In T cells tyrosine-phosphorylated CD28 activates its downstream target PI3K.",
   statementZh: "在 T 细胞中，发生酪氨酸磷酸化的 CD28 激活下游的 PI3K。",
   siteStatus: "stated",
   modification: "tyrosine-phosphorylated", modificationZh: "已酪氨酸磷酸化", modificationOf: "subject",
   section: "1.1.2", start: 2321, end: 2365, references: [3, 4, 5],
   spanHash: "a94335f73521aa271fe2a708c0e82f3782578b23de628af46096abc57cd9818a"},
  {id: "LEN-056", subject: "cd28|phospho|t-cell", relation: "activates", object: "grb2-sos|activity|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "In T cells tyrosine-phosphorylated CD28 activates its downstream target GRB2-SOS.",
   statementZh: "在 T 细胞中，发生酪氨酸磷酸化的 CD28 激活下游的 GRB2-SOS。",
   siteStatus: "stated",
   modification: "tyrosine-phosphorylated", modificationZh: "已酪氨酸磷酸化", modificationOf: "subject",
   note: "Source typo: \"GRB-2-OS\" for GRB2-SOS (Kotla 2009: GRB-2-SOS).",
   noteZh: "原文误印：“GRB-2-OS”应为 GRB2-SOS（Kotla 2009：GRB-2-SOS）。",
   section: "1.1.2", start: 2321, end: 2365, references: [3, 4, 5],
   spanHash: "a94335f73521aa271fe2a708c0e82f3782578b23de628af46096abc57cd9818a"},
  {id: "LEN-057", subject: "cd28|phospho|t-cell", relation: "activates", object: "nfkb|activity|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "In T cells tyrosine-phosphorylated CD28 activates its downstream target NF-κB.",
   statementZh: "在 T 细胞中，发生酪氨酸磷酸化的 CD28 激活下游的 NF-κB。",
   siteStatus: "stated",
   modification: "tyrosine-phosphorylated", modificationZh: "已酪氨酸磷酸化", modificationOf: "subject",
   note: "NF-κB is ACTIVATED here, in T cells; it is LOWERED in myeloma cells in 1.3.",
   noteZh: "NF-κB 在此处即 T 细胞中被激活；在 1.3 节的骨髓瘤细胞中则降低。",
   section: "1.1.2", start: 2321, end: 2365, references: [3, 4, 5],
   spanHash: "a94335f73521aa271fe2a708c0e82f3782578b23de628af46096abc57cd9818a"},
  {id: "LEN-058", subject: "lenalidomide|presence|-", relation: "increases_process", object: "t-costimulation|process|t-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "Lenalidomide increases the costimulation of T cells.",
   statementZh: "来那度胺使 T 细胞的共刺激增强。",
   siteStatus: "stated",
   section: "1.1.2", start: 2366, end: 2381, references: [3, 4, 5],
   spanHash: "98ed932a1c3d48cf338757e441e4ac187d0dfc76741794ba1369c6599d06d05b"},
  {id: "LEN-059", subject: "t-costimulation|process|t-cell", relation: "increases_secretion", object: "ifn|secretion|th1", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "The costimulation of T cells by lenalidomide raises the secretion of interferon, of a type not stated, by Th1 cells.",
   statementZh: "由来那度胺引起的 T 细胞共刺激，使 Th1 细胞的干扰素（类型未注明）分泌增加。",
   crossesCells: true, siteStatus: "stated",
   note: "干扰素: IFN-γ inferred (Th1).",
   noteZh: "“干扰素”：由 Th1 推断为 IFN-γ。",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"},
  {id: "LEN-060", subject: "t-costimulation|process|t-cell", relation: "increases_secretion", object: "il2|secretion|th1", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "The costimulation of T cells by lenalidomide raises the secretion of IL-2 by Th1 cells.",
   statementZh: "由来那度胺引起的 T 细胞共刺激，使 Th1 细胞的 IL-2 分泌增加。",
   crossesCells: true, siteStatus: "stated",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"},
  {id: "LEN-061", subject: "t-costimulation|process|t-cell", relation: "increases_process", object: "naive-t-proliferation|process|naive-t", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "The costimulation of T cells by lenalidomide promotes the proliferation of naive T cells.",
   statementZh: "由来那度胺引起的 T 细胞共刺激，使初始 T 细胞的增殖增强。",
   crossesCells: true, siteStatus: "stated",
   note: "Review omits the condition that costimulation needs a first signal: Davies 2001, no proliferation without anti-CD3.",
   noteZh: "综述略去了共刺激需要第一信号这一条件：在 Davies 2001 中，没有抗 CD3 就没有增殖。",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"},
  {id: "LEN-062", subject: "t-costimulation|process|t-cell", relation: "increases_process", object: "nk-activation|process|nk", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "The costimulation of T cells by lenalidomide promotes the activation of NK cells.",
   statementZh: "由来那度胺引起的 T 细胞共刺激，使 NK 细胞的活化增强。",
   crossesCells: true, siteStatus: "stated",
   note: "Crosses cells T -> NK. The text does not say that IL-2 is the link here; 1.1.3 says the NK effect needs IL-2.",
   noteZh: "由 T 细胞跨到 NK 细胞。此处原文没有说 IL-2 是其间的联系；1.1.3 节说 NK 的效应需要 IL-2。",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"},
  {id: "LEN-063", subject: "th1|presence|-", relation: "secretes", object: "ifn|activity|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Th1 cells secrete interferon.",
   statementZh: "Th1 细胞分泌干扰素。",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"},
  {id: "LEN-064", subject: "th1|presence|-", relation: "secretes", object: "il2|activity|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Th1 cells secrete IL-2.",
   statementZh: "Th1 细胞分泌 IL-2。",
   section: "1.1.2", start: 2366, end: 2433, references: [3, 4, 5],
   spanHash: "c093f1d724408856730d05dffa8de586dea3594f5aca6b464dde20bae8e1dadb"}
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
MERGE (mechanism:Mechanism {id: "t-cell-costimulation"})
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
  {claim: "LEN-059", role: "subject.cause", entity: "lenalidomide"},
  {claim: "LEN-060", role: "subject.cause", entity: "lenalidomide"},
  {claim: "LEN-061", role: "subject.cause", entity: "lenalidomide"},
  {claim: "LEN-062", role: "subject.cause", entity: "lenalidomide"}
] AS row
MATCH (claim:Claim {id: row.claim})
MERGE (entity:Entity {id: row.entity})
  ON CREATE SET entity.release = "1.0.0"
MERGE (claim)-[context:IN_CONTEXT {role: row.role}]->(entity)
SET context.release = "1.0.0";

// Claims that the source gives as the way in which another one comes about; `order` is theirs along that way.
UNWIND [
  {claim: "LEN-055", through: "LEN-054", role: "triggered_by", order: 1},
  {claim: "LEN-056", through: "LEN-054", role: "triggered_by", order: 1},
  {claim: "LEN-057", through: "LEN-054", role: "triggered_by", order: 1}
] AS row
MATCH (claim:Claim {id: row.claim})
MATCH (through:Claim {id: row.through})
MERGE (claim)-[way:MEDIATED_BY {role: row.role}]->(through)
SET way.order = row.order, way.release = "1.0.0";

// Claims that say of another one what it leaves open.
UNWIND [
  {claim: "LEN-021", other: "LEN-026"}
] AS row
MATCH (claim:Claim {id: row.claim})
MATCH (other:Claim {id: row.other})
MERGE (claim)-[link:REFINES]->(other)
SET link.release = "1.0.0";
