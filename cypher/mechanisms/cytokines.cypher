// Cytokines: the claims of the review's section 1.1.1 that belong to this mechanism.
//
// One claim a row: who does what to which state; the evidence's kind; our wording; context; conditions; the curator's
// note; where it stands in the source (offsets count code points; the hash is of the span without white space).
// Absent means unknown, except that a claim is not negated and crosses no cells unless it says so.
// States stand in states.cypher, entities in entities.cypher. Relationships between states are derived from
// these rows by cypher/projection. Safe to run again.

UNWIND [
  {id: "LEN-028", subject: "lenalidomide|presence|-", relation: "modulates", object: "cytokine-secretion|process|-",
   kind: "summary", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Lenalidomide changes the secretion of cytokines; this general statement gives no direction.",
   statementZh: "来那度胺使细胞因子的分泌发生改变，这一总述未给出方向。",
   section: "1.1.1", start: 1990, end: 2007, references: [1, 2],
   spanHash: "ed965dafd6a1f4b884d2a19ee4e16dbf40f39dbe1ec2a4266f006900faa8d9d4"},
  {id: "LEN-029", subject: "lenalidomide|presence|-", relation: "decreases_secretion", object: "tnf|secretion|pb-mono", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "Lenalidomide lowers the secretion of TNF-α, by cells inferred to be peripheral blood mononuclear cells.",
   statementZh: "来那度胺使 TNF-α 的分泌减少，分泌它的细胞推断为外周血单个核细胞。",
   siteStatus: "inferred",
   note: "Cell not named in this clause; in the likely sources (Kotla 2009; Corral 1999) LPS-stimulated human PBMC.",
   noteZh: "此分句未指明细胞；可能的原始文献（Kotla 2009；Corral 1999）所用为 LPS 刺激的人 PBMC。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-030", subject: "lenalidomide|presence|-", relation: "decreases_secretion", object: "il1|secretion|pb-mono", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "Lenalidomide lowers the secretion of IL-1, by cells inferred to be peripheral blood mononuclear cells.",
   statementZh: "来那度胺使 IL-1 的分泌减少，分泌它的细胞推断为外周血单个核细胞。",
   siteStatus: "inferred",
   note: "Cell not named in this clause; in the likely sources (Kotla 2009; Corral 1999) LPS-stimulated human PBMC. Corral 1999 measured IL-1β.",
   noteZh: "此分句未指明细胞；可能的原始文献（Kotla 2009；Corral 1999）所用为 LPS 刺激的人 PBMC。Corral 1999 测定的是 IL-1β。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-031", subject: "lenalidomide|presence|-", relation: "decreases_secretion", object: "il6|secretion|pb-mono", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "Lenalidomide lowers the secretion of IL-6, by cells inferred to be peripheral blood mononuclear cells.",
   statementZh: "来那度胺使 IL-6 的分泌减少，分泌它的细胞推断为外周血单个核细胞。",
   siteStatus: "inferred",
   note: "Cell not named in this clause; in the likely sources (Kotla 2009; Corral 1999) LPS-stimulated human PBMC.",
   noteZh: "此分句未指明细胞；可能的原始文献（Kotla 2009；Corral 1999）所用为 LPS 刺激的人 PBMC。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-032", subject: "lenalidomide|presence|-", relation: "decreases_secretion", object: "il12|secretion|pb-mono", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "medium", aspect: "secretion", aspectZh: "分泌",
   statement: "Lenalidomide lowers the secretion of IL-12, by cells inferred to be peripheral blood mononuclear cells.",
   statementZh: "来那度胺使 IL-12 的分泌减少，分泌它的细胞推断为外周血单个核细胞。",
   siteStatus: "inferred",
   note: "Cell not named in this clause; in the likely sources (Kotla 2009; Corral 1999) LPS-stimulated human PBMC. Review omits a condition: in Corral 1999 IL-12 was inhibited with LPS stimulation but INCREASED when T cells were stimulated through the TCR.",
   noteZh: "此分句未指明细胞；可能的原始文献（Kotla 2009；Corral 1999）所用为 LPS 刺激的人 PBMC。综述略去了一个条件：在 Corral 1999 中，LPS 刺激时 IL-12 受到抑制，而经 TCR 刺激 T 细胞时 IL-12 反而升高。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-033", subject: "tnf|activity|-", relation: "has_role", object: "role-inflammatory|presence|-",
   kind: "taxonomy", status: "asserted", weight: "supporting", confidence: "high",
   statement: "TNF-α is a pro-inflammatory cytokine.",
   statementZh: "TNF-α 是一种促炎细胞因子。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-034", subject: "il1|activity|-", relation: "has_role", object: "role-inflammatory|presence|-",
   kind: "taxonomy", status: "asserted", weight: "supporting", confidence: "high",
   statement: "IL-1 is a pro-inflammatory cytokine.",
   statementZh: "IL-1 是一种促炎细胞因子。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-035", subject: "il6|activity|-", relation: "has_role", object: "role-inflammatory|presence|-",
   kind: "taxonomy", status: "asserted", weight: "supporting", confidence: "high",
   statement: "IL-6 is a pro-inflammatory cytokine.",
   statementZh: "IL-6 是一种促炎细胞因子。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-036", subject: "il12|activity|-", relation: "has_role", object: "role-inflammatory|presence|-",
   kind: "taxonomy", status: "asserted", weight: "supporting", confidence: "high",
   statement: "IL-12 is a pro-inflammatory cytokine.",
   statementZh: "IL-12 是一种促炎细胞因子。",
   section: "1.1.1", start: 2008, end: 2046, references: [1, 2],
   spanHash: "84377b0ec90266c4f3fccb9e73e33404690070bdafb376a5b9747161ce79b56d"},
  {id: "LEN-037", subject: "lenalidomide|presence|-", relation: "increases_secretion", object: "il10|secretion|pb-mono", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "secretion", aspectZh: "分泌",
   statement: "Lenalidomide raises the secretion of IL-10 by human peripheral blood mononuclear cells.",
   statementZh: "来那度胺使人的外周血单个核细胞分泌更多 IL-10。",
   siteStatus: "stated",
   species: "Homo sapiens",
   note: "单核细胞 = monocyte literally; 单个核细胞 (PBMC) very probably meant.",
   noteZh: "“单核细胞”字面为 monocyte；很可能是指“单个核细胞”（PBMC）。",
   section: "1.1.1", start: 2047, end: 2071, references: [1, 2],
   spanHash: "9431733ec95c8c5f7e01f393a9611499b8bd85289bf6fce46fed654e3bcb79ba"},
  {id: "LEN-038", subject: "pb-mono|presence|-", relation: "secretes", object: "il10|activity|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "Peripheral blood mononuclear cells secrete IL-10.",
   statementZh: "外周血单个核细胞分泌 IL-10。",
   section: "1.1.1", start: 2047, end: 2071, references: [1, 2],
   spanHash: "9431733ec95c8c5f7e01f393a9611499b8bd85289bf6fce46fed654e3bcb79ba"},
  {id: "LEN-039", subject: "il10|activity|-", relation: "has_role", object: "role-antiinflammatory|presence|-",
   kind: "taxonomy", status: "asserted", weight: "supporting", confidence: "high",
   statement: "IL-10 is an anti-inflammatory cytokine.",
   statementZh: "IL-10 是一种抗炎细胞因子。",
   section: "1.1.1", start: 2047, end: 2071, references: [1, 2],
   spanHash: "9431733ec95c8c5f7e01f393a9611499b8bd85289bf6fce46fed654e3bcb79ba"},
  {id: "LEN-040", subject: "il6|activity|mm", relation: "decreases_process", object: "mm-apoptosis|process|mm-cell", sign: -1,
   kind: "background", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "In multiple myeloma IL-6 inhibits the apoptosis of myeloma cells.",
   statementZh: "在多发性骨髓瘤中，IL-6 抑制骨髓瘤细胞凋亡。",
   siteStatus: "stated",
   section: "1.1.1", start: 2072, end: 2106, references: [1, 2],
   spanHash: "cc5d490635f72dece3c64ee07b22069b3f375b26d00c1a6bf654c46a6d36de27"},
  {id: "LEN-041", subject: "il6|activity|mm", relation: "increases_process", object: "mm-proliferation|process|mm-cell", sign: 1,
   kind: "background", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "In multiple myeloma IL-6 promotes the proliferation of myeloma cells.",
   statementZh: "在多发性骨髓瘤中，IL-6 促进骨髓瘤细胞增殖。",
   siteStatus: "stated",
   section: "1.1.1", start: 2072, end: 2106, references: [1, 2],
   spanHash: "cc5d490635f72dece3c64ee07b22069b3f375b26d00c1a6bf654c46a6d36de27"},
  {id: "LEN-042", subject: "lenalidomide|presence|-", relation: "decreases_amount", object: "il6|amount|mm", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "amount", aspectZh: "含量",
   statement: "In multiple myeloma lenalidomide lowers the level of IL-6.",
   statementZh: "在多发性骨髓瘤中，来那度胺使 IL-6 水平下降。",
   siteStatus: "stated",
   section: "1.1.1", start: 2108, end: 2134, references: [1, 2],
   spanHash: "82ffcfa49a4fa0ba51792cae4a327b1ee986dd838c5be8acb13b254b5d02621a"},
  {id: "LEN-043", subject: "lenalidomide|presence|-", relation: "decreases_amount", object: "tnf|amount|mm", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "amount", aspectZh: "含量",
   statement: "In multiple myeloma lenalidomide lowers the level of TNF-α.",
   statementZh: "在多发性骨髓瘤中，来那度胺使 TNF-α 水平下降。",
   siteStatus: "stated",
   note: "No downstream effect of TNF-α on myeloma cells is stated in the text.",
   noteZh: "原文没有说明 TNF-α 对骨髓瘤细胞有什么下游作用。",
   section: "1.1.1", start: 2108, end: 2134, references: [1, 2],
   spanHash: "82ffcfa49a4fa0ba51792cae4a327b1ee986dd838c5be8acb13b254b5d02621a"},
  {id: "LEN-044", subject: "lenalidomide|presence|-", relation: "decreases_interaction", object: "il6-mm-interaction|process|mm-cell", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "interaction", aspectZh: "相互作用",
   statement: "Lenalidomide inhibits the interaction of IL-6 with myeloma cells.",
   statementZh: "来那度胺抑制 IL-6 与骨髓瘤细胞之间的相互作用。",
   siteStatus: "stated",
   section: "1.1.1", start: 2135, end: 2175, references: [1, 2],
   spanHash: "dab9cad77c89e939a3fc9dfc7211140ef041e3d8e4ec94a7e98e1f7d1df58083"},
  {id: "LEN-045", subject: "lenalidomide|presence|-", relation: "decreases_interaction", object: "il6-bmsc-interaction|process|bm-mesenchymal", sign: -1,
   kind: "causal", status: "asserted", weight: "core", confidence: "medium", aspect: "interaction", aspectZh: "相互作用",
   statement: "In multiple myeloma lenalidomide inhibits the interaction of IL-6 with bone marrow mesenchymal cells.",
   statementZh: "在多发性骨髓瘤中，来那度胺抑制 IL-6 与骨髓间充质细胞之间的相互作用。",
   siteStatus: "stated",
   note: "间充质 (mesenchymal) here, 基质 (stromal) in 1.4. BMSC secrete IL-6 rather than merely bind it; the interaction is stated loosely.",
   noteZh: "此处作“间充质”（mesenchymal），1.4 节作“基质”（stromal）。BMSC 会分泌 IL-6，而不只是与它结合；“相互作用”的说法比较含糊。",
   section: "1.1.1", start: 2135, end: 2175, references: [1, 2],
   spanHash: "dab9cad77c89e939a3fc9dfc7211140ef041e3d8e4ec94a7e98e1f7d1df58083"},
  {id: "LEN-046", subject: "lenalidomide|presence|-", relation: "increases_process", object: "mm-apoptosis|process|mm-cell", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "By lowering IL-6 and inhibiting its interactions, lenalidomide indirectly promotes the apoptosis of myeloma cells.",
   statementZh: "来那度胺使 IL-6 减少并抑制其相互作用，由此间接促进骨髓瘤细胞凋亡。",
   direct: false, siteStatus: "stated",
   note: "Stated as a consequence (从而) of lowered IL-6 and blocked IL-6 interactions: net sign (-)(-)=+.",
   noteZh: "原文以“从而”表明这是 IL-6 降低及其相互作用受阻的结果：净符号为 (−)(−)=+。",
   section: "1.1.1", start: 2176, end: 2189, references: [1, 2],
   spanHash: "aac4de65f7f01d92339351ebf93faa30ac1d71a97eb13b8e4b94a2c0039ea022"}
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
MERGE (mechanism:Mechanism {id: "cytokines"})
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
  {claim: "LEN-040", role: "object.disease", entity: "mm"},
  {claim: "LEN-041", role: "object.disease", entity: "mm"},
  {claim: "LEN-044", role: "object.disease", entity: "mm"},
  {claim: "LEN-045", role: "object.disease", entity: "mm"},
  {claim: "LEN-046", role: "object.disease", entity: "mm"}
] AS row
MATCH (claim:Claim {id: row.claim})
MERGE (entity:Entity {id: row.entity})
  ON CREATE SET entity.release = "1.0.0"
MERGE (claim)-[context:IN_CONTEXT {role: row.role}]->(entity)
SET context.release = "1.0.0";

// Claims that the source gives as the way in which another one comes about; `order` is theirs along that way.
UNWIND [
  {claim: "LEN-046", through: "LEN-042", role: "mediated_by", order: 1},
  {claim: "LEN-046", through: "LEN-044", role: "mediated_by", order: 2},
  {claim: "LEN-046", through: "LEN-045", role: "mediated_by", order: 3},
  {claim: "LEN-046", through: "LEN-040", role: "mediated_by", order: 4}
] AS row
MATCH (claim:Claim {id: row.claim})
MATCH (through:Claim {id: row.through})
MERGE (claim)-[way:MEDIATED_BY {role: row.role}]->(through)
SET way.order = row.order, way.release = "1.0.0";
