// NK cells and ADCC: the claims of the review's sections 1.1, 1.1.3 that belong to this mechanism.
//
// One claim a row: who does what to which state; the evidence's kind; our wording; context; conditions; the curator's
// note; where it stands in the source (offsets count code points; the hash is of the span without white space).
// Absent means unknown, except that a claim is not negated and crosses no cells unless it says so.
// States stand in states.cypher, entities in entities.cypher. Relationships between states are derived from
// these rows by cypher/projection. Safe to run again.

UNWIND [
  {id: "LEN-022", subject: "lenalidomide|presence|-", relation: "increases_process", object: "nk-activation|process|nk", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "As part of its immunomodulation, lenalidomide increases the activation of NK cells.",
   statementZh: "作为免疫调节的一环，来那度胺增强 NK 细胞的活化。",
   siteStatus: "stated",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"},
  {id: "LEN-023", subject: "lenalidomide|presence|-", relation: "increases_process", object: "nkt-activation|process|nkt", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "As part of its immunomodulation, lenalidomide increases the activation of NKT cells.",
   statementZh: "作为免疫调节的一环，来那度胺增强 NKT 细胞的活化。",
   siteStatus: "stated",
   section: "1.1", start: 1820, end: 1905, references: [],
   spanHash: "95455ad621906db0726f1b6846f1820242576a1753d506671aeebfcd04e1e14d"},
  {id: "LEN-027", subject: "lenalidomide|presence|-", relation: "increases_activity", object: "nk-cytotoxicity|process|nk", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "activity", aspectZh: "活性",
   statement: "Lenalidomide increases the cytotoxicity of NK cells.",
   statementZh: "来那度胺增强 NK 细胞毒作用。",
   siteStatus: "stated",
   section: "1.1", start: 1906, end: 1970, references: [],
   spanHash: "e77954ba52a4d507a3f0cdf3b7bbf9767990a45203b48613d65387008bfcafff"},
  {id: "LEN-065", subject: "lenalidomide|presence|-", relation: "increases_process", object: "adcc|process|nk", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "Lenalidomide increases antibody-dependent cellular cytotoxicity by NK cells in a dose-dependent way, which requires IL-2 and, by implication, antibody.",
   statementZh: "来那度胺增强 NK 细胞的 ADCC，呈剂量依赖性，并以 IL-2 和（由 ADCC 之名推知的）抗体为必要条件。",
   doseDependent: true, siteStatus: "stated",
   conditions: ["requires IL-2", "requires antibody (implied by ADCC)"], conditionsZh: ["需要 IL-2", "需要抗体（由 ADCC 隐含）"],
   section: "1.1.3", start: 2462, end: 2502, references: [6, 7, 8, 9],
   spanHash: "11a0ea28a7f22d283ef9b61f65770ae23a458937f103fc5782dfeb574751a17d"},
  {id: "LEN-066", subject: "nk|presence|-", relation: "mediates", object: "adcc|process|-",
   kind: "structural", status: "asserted", weight: "supporting", confidence: "high",
   statement: "NK cells mediate antibody-dependent cellular cytotoxicity.",
   statementZh: "ADCC 由 NK 细胞介导。",
   section: "1.1.3", start: 2462, end: 2502, references: [6, 7, 8, 9],
   spanHash: "11a0ea28a7f22d283ef9b61f65770ae23a458937f103fc5782dfeb574751a17d"},
  {id: "LEN-067", subject: "lenalidomide|presence|-", relation: "dose_dependent", object: "nk-cytotoxicity|process|nk",
   kind: "condition", status: "asserted", weight: "core", confidence: "high",
   statement: "The effect of lenalidomide on the cytotoxicity of NK cells depends on the dose.",
   statementZh: "来那度胺对 NK 细胞毒作用的影响呈剂量依赖性。",
   doseDependent: true, siteStatus: "stated",
   note: "Condition on the ADCC claim; the antecedent of 细胞杀伤作用 is the NK/ADCC killing of the sentence before.",
   noteZh: "这是对 ADCC 那一条的限定；“细胞杀伤作用”承接前一句的 NK/ADCC 杀伤。",
   section: "1.1.3", start: 2503, end: 2531, references: [6, 7, 8, 9],
   spanHash: "7c6449bd842dc3cd34576e2d1ccb46f64566e246e20585140542f438dab55b17"},
  {id: "LEN-068", subject: "nk-cytotoxicity|process|nk", relation: "requires", object: "il2|activity|-",
   kind: "condition", status: "asserted", weight: "core", confidence: "high",
   statement: "The cytotoxicity of NK cells under lenalidomide requires IL-2.",
   statementZh: "在来那度胺作用下，NK 细胞毒作用以 IL-2 为必要条件。",
   siteStatus: "stated",
   note: "A requirement, not \"IL-2 increases ADCC\" by itself. Wu 2008: IL-2 OR IL-12, plus antibody.",
   noteZh: "这是必要条件，本身并不等于“IL-2 增强 ADCC”。Wu 2008：IL-2 或 IL-12，另加抗体。",
   section: "1.1.3", start: 2503, end: 2531, references: [6, 7, 8, 9],
   spanHash: "7c6449bd842dc3cd34576e2d1ccb46f64566e246e20585140542f438dab55b17"},
  {id: "LEN-069", subject: "lenalidomide|presence|-", relation: "increases_process", object: "nkt-expansion|process|nkt", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "Lenalidomide promotes the expansion of NKT cells of healthy donors after stimulation by dendritic cells pulsed with α-galactosylceramide.",
   statementZh: "健康供者的 NKT 细胞经负载 α-半乳糖神经酰胺的树突状细胞刺激之后，来那度胺促进其扩增。",
   siteStatus: "stated",
   donor: "healthy donors", donorZh: "健康供者",
   conditions: ["after stimulation by α-GalCer-pulsed dendritic cells"], conditionsZh: ["经负载 α-GalCer 的树突状细胞刺激后"],
   note: "致敏 = pulsed/loaded. Probable origin Chang 2006.",
   noteZh: "“致敏”即负载（pulsed/loaded）。可能出自 Chang 2006。",
   section: "1.1.3", start: 2532, end: 2586, references: [6, 7, 8, 9],
   spanHash: "1640a0a438d48e7ab3994a58e9a9f8ec05b3ba347e5156d7c19ef79a9b58ce9b"},
  {id: "LEN-070", subject: "lenalidomide|presence|-", relation: "increases_process", object: "nkt-expansion|process|nkt", sign: 1,
   kind: "causal", status: "asserted", weight: "core", confidence: "high", aspect: "process", aspectZh: "过程",
   statement: "Lenalidomide promotes the expansion of NKT cells of myeloma patients after stimulation by dendritic cells pulsed with α-galactosylceramide.",
   statementZh: "多发性骨髓瘤患者的 NKT 细胞经负载 α-半乳糖神经酰胺的树突状细胞刺激之后，来那度胺促进其扩增。",
   siteStatus: "stated",
   donor: "MM patients", donorZh: "MM 患者",
   conditions: ["after stimulation by α-GalCer-pulsed dendritic cells"], conditionsZh: ["经负载 α-GalCer 的树突状细胞刺激后"],
   note: "In vitro; later in-vivo data show no effect on NKT numbers (PMC3898554).",
   noteZh: "体外结果；后来的体内数据显示对 NKT 数量没有影响（PMC3898554）。",
   section: "1.1.3", start: 2532, end: 2586, references: [6, 7, 8, 9],
   spanHash: "1640a0a438d48e7ab3994a58e9a9f8ec05b3ba347e5156d7c19ef79a9b58ce9b"},
  {id: "LEN-071", subject: "alpha-galcer|presence|-", relation: "sensitises", object: "dc|presence|-", sign: 1,
   kind: "condition", status: "asserted", weight: "supporting", confidence: "high",
   statement: "In the NKT cell experiment dendritic cells are first pulsed with α-galactosylceramide, a condition and not an effect of the drug.",
   statementZh: "NKT 细胞实验先用 α-半乳糖神经酰胺负载树突状细胞，这是条件而不是药物的作用。",
   section: "1.1.3", start: 2532, end: 2586, references: [6, 7, 8, 9],
   spanHash: "1640a0a438d48e7ab3994a58e9a9f8ec05b3ba347e5156d7c19ef79a9b58ce9b"},
  {id: "LEN-072", subject: "dc|presence|-", relation: "stimulates", object: "nkt|presence|-", sign: 1,
   kind: "condition", status: "asserted", weight: "supporting", confidence: "high",
   statement: "In the NKT cell experiment dendritic cells pulsed with α-galactosylceramide stimulate the NKT cells, a condition and not an effect of the drug.",
   statementZh: "NKT 细胞实验以负载 α-半乳糖神经酰胺的树突状细胞刺激 NKT 细胞，这是条件而不是药物的作用。",
   modification: "α-GalCer-pulsed", modificationZh: "负载 α-GalCer", modificationOf: "subject",
   section: "1.1.3", start: 2532, end: 2586, references: [6, 7, 8, 9],
   spanHash: "1640a0a438d48e7ab3994a58e9a9f8ec05b3ba347e5156d7c19ef79a9b58ce9b"}
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
MERGE (mechanism:Mechanism {id: "nk-adcc"})
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
  {claim: "LEN-068", role: "subject.cause",  entity: "lenalidomide"},
  {claim: "LEN-070", role: "object.disease", entity: "mm"},
  {claim: "LEN-071", role: "object.cell",    entity: "dc"},
  {claim: "LEN-072", role: "subject.cell",   entity: "dc"},
  {claim: "LEN-072", role: "object.cell",    entity: "nkt"}
] AS row
MATCH (claim:Claim {id: row.claim})
MERGE (entity:Entity {id: row.entity})
  ON CREATE SET entity.release = "1.0.0"
MERGE (claim)-[context:IN_CONTEXT {role: row.role}]->(entity)
SET context.release = "1.0.0";

// Claims that say of another one what it leaves open.
UNWIND [
  {claim: "LEN-067", other: "LEN-065"},
  {claim: "LEN-068", other: "LEN-065"}
] AS row
MATCH (claim:Claim {id: row.claim})
MATCH (other:Claim {id: row.other})
MERGE (claim)-[link:REFINES]->(other)
SET link.release = "1.0.0";
