// What do the words of the graph mean, and how are they drawn?
//
// Notes: the closed vocabularies: legend, filters and exports are made from them.
//
// @zh 图中用语是什么意思，如何绘制？
// @for writer
// @returns id           text     Id of the term.
// @returns vocabulary   text     Which vocabulary.
// @returns term         text     The term, as it stands in the data.
// @returns order        integer  Place in its vocabulary.
// @returns name         text     Its name.
// @returns nameZh       text     The same in Chinese.
// @returns meaning      text     What it means.
// @returns meaningZh    text     The same in Chinese.
// @returns colour       text     Its colour on a light ground; null where it is not drawn.
// @returns colourDark   text     Its colour on a dark ground.
// @returns lineEnd      text     How its line ends.
// @returns lineStyle    text     How its line is drawn.
// @returns shape        text     Outline of its box.
// @returns badge        text     The letter in a circle that stands for a facet.
// @returns walked       boolean  Whether a chain may pass; null where it is no relationship.
// @returns drawn        boolean  Whether it is drawn unasked.
// @returns equivalents  list     What it is called elsewhere.
// @returns references   list     Numbers of the references that a section prints.
// @example id = "relationship:INCREASES"
MATCH (term:Term)
RETURN term.id AS id, term.vocabulary AS vocabulary, term.term AS term, term.order AS order, term.name AS name,
  term.nameZh AS nameZh, term.meaning AS meaning, term.meaningZh AS meaningZh, term.colour AS colour,
  term.colourDark AS colourDark, term.lineEnd AS lineEnd, term.lineStyle AS lineStyle, term.shape AS shape,
  term.badge AS badge,
  term.walked AS walked, term.drawn AS drawn, coalesce(term.equivalents, []) AS equivalents,
  coalesce(term.references, []) AS references
ORDER BY vocabulary, order, id;
