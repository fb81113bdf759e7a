// Which drugs are in the graph?
MATCH (d:Drug) RETURN d.id AS id, d.name AS name ORDER BY id;

// Which cells are in it, and what else are they called?
MATCH (c:Cell) RETURN c.id AS id, c.name AS name, c.synonyms AS synonyms;

// Who is caspase-8?
MATCH (e:Entity) WHERE e.id = 'casp8' RETURN e;

// Who is called that in Chinese?
MATCH (e:Entity {nameZh: '来那度胺'}) RETURN e.id AS id, labels(e) AS labels;

// Whose name holds "kappa" or "NF"?
MATCH (e:Entity) WHERE e.name CONTAINS 'NF' OR e.name CONTAINS 'kappa' RETURN e.id, e.name;

// Whose name begins with "VEGF", in any case?
MATCH (e:Entity) WHERE toLower(e.name) STARTS WITH 'vegf' RETURN e.id, e.name;

// Whose name ends in "apoptosis"?
MATCH (e:Entity) WHERE e.name ENDS WITH 'apoptosis' RETURN e.id AS id;

// Whose name looks like an interleukin's?
MATCH (e:Entity) WHERE e.name =~ 'IL-[0-9]+.*' RETURN e.id AS id, e.name AS name;

// Which of these do we know?
MATCH (e:Entity) WHERE e.id IN ['il2', 'il6', 'il10', 'il99'] RETURN e.id AS id ORDER BY id;

// How many entities of each kind?
MATCH (e:Entity) UNWIND labels(e) AS label WITH label WHERE label <> 'Entity' RETURN label, count(*) AS entities ORDER BY entities DESC, label;

// Which entities have no identifier elsewhere?
MATCH (e:Entity) WHERE e.curie IS NULL RETURN e.id AS id ORDER BY id;

// Which have an identifier of the Gene Ontology?
MATCH (e:Entity) WHERE e.curie STARTS WITH 'GO:' RETURN e.id AS id, e.curie AS curie;

// From where are the identifiers?
MATCH (e:Entity) WHERE e.curie IS NOT NULL RETURN split(e.curie, ':')[0] AS prefix, count(*) AS entities ORDER BY entities DESC, prefix;

// Whose identifier fits only closely?
MATCH (e:Entity) WHERE e.curieMatch <> 'exact' RETURN e.id, e.curie, e.curieMatch;

// Who has a synonym "CC-5013"?
MATCH (e:Entity) WHERE 'CC-5013' IN e.synonyms RETURN e.id AS id;

// Who has more than two synonyms?
MATCH (e:Entity) WHERE size(e.synonyms) > 2 RETURN e.id AS id, size(e.synonyms) AS synonyms ORDER BY synonyms DESC, id;

// Any synonym that holds "thalidomide"?
MATCH (e:Entity) WHERE any(s IN e.synonyms WHERE toLower(s) CONTAINS 'thalidomide') RETURN e.id AS id;

// Synonyms, one a row.
MATCH (e:Entity) UNWIND e.synonyms AS synonym RETURN e.id AS id, synonym;

// The first synonym, or the name.
MATCH (e:Entity) RETURN e.id AS id, coalesce(head(e.synonyms), e.name) AS called;

// Names in capitals.
MATCH (e:Entity) RETURN e.id AS id, toUpper(e.name) AS name, size(e.name) AS letters ORDER BY letters DESC, id LIMIT 10;

// What properties does an entity have?
MATCH (e:Entity {id: 'mm-cell'}) UNWIND keys(e) AS key RETURN key, e[key] AS value;

// An entity as a map.
MATCH (e:Entity {id: 'lenalidomide'}) RETURN properties(e) AS map;

// A card of an entity.
MATCH (e:Drug) RETURN e {.id, .name, .nameZh, kinds: labels(e)} AS card;

// A card with all that there is.
MATCH (e:DrugClass) RETURN e {.*, states: COUNT { (e)<-[:OF]-(:State) }} AS card;

// Entities without a label of their own beside "Entity".
MATCH (e:Entity) WHERE size(labels(e)) = 1 RETURN e.id AS id;

// Neither cell nor drug, with a note.
MATCH (e:Entity) WHERE NOT e:Cell AND NOT e:Drug AND e.note IS NOT NULL RETURN e.id AS id;

// Cells or diseases.
MATCH (e) WHERE e:Cell OR e:Disease RETURN e.id AS id;

// Cells or diseases, as one label expression.
MATCH (e:Cell|Disease) RETURN e.id AS id;

// Names by their first letter.
MATCH (e:Entity) WITH toUpper(left(e.name, 1)) AS letter, collect(e.name) AS names RETURN letter, size(names) AS number ORDER BY letter;

// Names that two entities share.
MATCH (a:Entity), (b:Entity) WHERE a.name = b.name AND a.id < b.id RETURN a.id AS a, b.id AS b;

// Is there anybody with this id?
OPTIONAL MATCH (e:Entity {id: 'nobody'}) RETURN e IS NULL AS missing, e.name AS name;

// Those of a list, and null for whom we do not know.
UNWIND ['nfkb', 'nobody', 'casp8'] AS id OPTIONAL MATCH (e:Entity {id: id}) RETURN id, e.name AS name;

// The ten longest names.
MATCH (e:Entity) RETURN e.name AS name ORDER BY size(e.name) DESC, name LIMIT 10;

// The second page of entities.
MATCH (e:Entity) RETURN e.id AS id ORDER BY id SKIP 20 LIMIT 20;
