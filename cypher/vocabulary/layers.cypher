// Layers: where a claim comes from. They are never mixed unasked; the review stands alone by default.
//
// `inference` is no layer of claims: its relationships rest on a rule and are shown as such. An import adds a term of
// its own name.
UNWIND [
  {term: 'review-2013', order: 1, name: 'the review of 2013', nameZh: '2013 年综述', meaning: 'What the review says, and nothing else.', meaningZh: '仅综述所述。'},
  {term: 'later-evidence', order: 2, name: 'later evidence', nameZh: '后续证据', meaning: 'What was found after the review.', meaningZh: '综述之后的发现。'},
  {term: 'clinical', order: 3, name: 'clinical results', nameZh: '临床结果', meaning: 'Figures of trials.', meaningZh: '临床试验数据。'},
  {term: 'inference', order: 4, name: 'inference', nameZh: '推断', meaning: 'Follows by a rule of this graph; no source claims it.', meaningZh: '由本图规则推出，无文献直接陈述。'}
] AS row
MERGE (term:Term {id: 'layer:' + row.term})
SET term.vocabulary = 'layer', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.equivalents = [], term.release = '1.0.0';
