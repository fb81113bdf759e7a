// Which nodes carry a label that our content uses?
//
// Notes: asked before the first load of a database, where all of them are data of others. `released` counts those that a
// later load would take for its own: with a label by which content is loaded, and with a property `release`.
//
// @returns label     text     The label.
// @returns amount    integer  How many nodes have it.
// @returns released  integer  How many of them a later load would take for its own.
// @returns first     text     Id, or else name, of one of them.
// @returns last      text     Id, or else name, of another.
MATCH (n)
UNWIND labels(n) AS label
WITH n, label
WHERE label IN ["Entity", "State", "Claim", "Mechanism", "Reference", "Term", "Drug", "DrugClass", "Chemical", "Protein", "ProteinFamily",
  "ProteinClass", "Complex", "Cell", "Process", "Pathway", "Phenotype", "Disease", "Role", "Place", "Species"]
WITH label, coalesce(n.id, n.name, "(no id)") AS name, CASE WHEN n.release IS NOT NULL
  AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term) THEN 1 ELSE 0 END AS marked
RETURN label, count(name) AS amount, coalesce(sum(marked), 0) AS released, min(name) AS first, max(name) AS last
ORDER BY label;
