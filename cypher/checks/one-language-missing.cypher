// Every name, statement and note stands in English and in Chinese.
//
// Notes: names, statements, questions and meanings must be there in both; a note, a claim's other
// texts, and the conditions one by one, in both or in neither. Only what is curated is looked at.
//
// @returns id       text  Id of the node.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
CALL {
  MATCH (thing:Entity)
  RETURN thing.id AS id, 'Entity' AS label, 'name' AS property, thing.release AS release, trim(coalesce(thing.name, '')) <> '' AS english,
    trim(coalesce(thing.nameZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:State)
  RETURN thing.id AS id, 'State' AS label, 'name' AS property, thing.release AS release, trim(coalesce(thing.name, '')) <> '' AS english,
    trim(coalesce(thing.nameZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Mechanism)
  RETURN thing.id AS id, 'Mechanism' AS label, 'name' AS property, thing.release AS release, trim(coalesce(thing.name, '')) <> '' AS english,
    trim(coalesce(thing.nameZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Mechanism)
  RETURN thing.id AS id, 'Mechanism' AS label, 'question' AS property, thing.release AS release, trim(coalesce(thing.question, '')) <> '' AS english,
    trim(coalesce(thing.questionZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Term)
  RETURN thing.id AS id, 'Term' AS label, 'name' AS property, thing.release AS release, trim(coalesce(thing.name, '')) <> '' AS english,
    trim(coalesce(thing.nameZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Term)
  RETURN thing.id AS id, 'Term' AS label, 'meaning' AS property, thing.release AS release, trim(coalesce(thing.meaning, '')) <> '' AS english,
    trim(coalesce(thing.meaningZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Claim)
  RETURN thing.id AS id, 'Claim' AS label, 'statement' AS property, thing.release AS release, trim(coalesce(thing.statement, '')) <> '' AS english,
    trim(coalesce(thing.statementZh, '')) <> '' AS chinese, true AS needed
  UNION ALL
  MATCH (thing:Claim)
  RETURN thing.id AS id, 'Claim' AS label, 'note' AS property, thing.release AS release, trim(coalesce(thing.note, '')) <> '' AS english,
    trim(coalesce(thing.noteZh, '')) <> '' AS chinese, false AS needed
  UNION ALL
  MATCH (thing:Entity)
  RETURN thing.id AS id, 'Entity' AS label, 'note' AS property, thing.release AS release, trim(coalesce(thing.note, '')) <> '' AS english,
    trim(coalesce(thing.noteZh, '')) <> '' AS chinese, false AS needed
  UNION ALL
  MATCH (thing:Claim)
  UNWIND [
    ['aspect', thing.aspect, thing.aspectZh],
    ['comparison', thing.comparison, thing.comparisonZh],
    ['donor', thing.donor, thing.donorZh],
    ['location', thing.location, thing.locationZh],
    ['modification', thing.modification, thing.modificationZh],
    ['property', thing.property, thing.propertyZh],
    ['system', thing.system, thing.systemZh]
  ] AS text
  RETURN thing.id AS id, 'Claim' AS label, text[0] AS property, thing.release AS release, trim(coalesce(text[1], '')) <> '' AS english,
    trim(coalesce(text[2], '')) <> '' AS chinese, false AS needed
  UNION ALL
  MATCH (thing:Claim)
  UNWIND range(0, size(coalesce(thing.conditions, [])) + size(coalesce(thing.conditionsZh, []))) AS place
  RETURN thing.id AS id, 'Claim' AS label, 'condition' AS property, thing.release AS release,
    trim(coalesce(thing.conditions[place], '')) <> '' AS english, trim(coalesce(thing.conditionsZh[place], '')) <> '' AS chinese,
    false AS needed
}
WITH id, label, property, release, english, chinese, needed
WHERE release IS NOT NULL AND (english <> chinese OR (needed AND NOT english))
RETURN DISTINCT id, label + ': its ' + property + ' lacks ' + CASE WHEN english THEN 'Chinese' WHEN chinese THEN 'English' ELSE 'both languages' END AS problem
ORDER BY id, problem;
