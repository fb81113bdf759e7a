// Facets: what of an entity changes. A state is one facet of one entity at one site. A facet with a badge is drawn as this
// letter in a circle, as the encircled P of phosphorylation is in textbooks; the others as a pill with their name.
UNWIND [
  {term: 'presence', order: 1, name: 'presence', nameZh: '存在', meaning: 'That it is there at all: a drug that is given, a cell that is at hand.', meaningZh: '其本身的存在：所给的药物、在场的细胞。', equivalents: []},
  {term: 'amount', order: 2, name: 'amount', nameZh: '含量', meaning: 'How much of it there is.', meaningZh: '其含量的多少。', equivalents: ['Biolink abundance', 'BEL p()']},
  {term: 'expression', order: 3, badge: 'E', name: 'expression', nameZh: '表达', meaning: 'How much of it the cell expresses.', meaningZh: '细胞表达的多少。', equivalents: ['Biolink expression', 'BEL p()']},
  {term: 'secretion', order: 4, badge: 'S', name: 'secretion', nameZh: '分泌', meaning: 'How much of it the cell releases.', meaningZh: '细胞释放的多少。', equivalents: ['Biolink secretion', 'BEL sec()']},
  {term: 'activity', order: 5, name: 'activity', nameZh: '活性', meaning: 'How strongly it acts.', meaningZh: '作用的强弱。', equivalents: ['Biolink activity', 'BEL act()']},
  {term: 'phospho', order: 6, badge: 'P', name: 'phosphorylation', nameZh: '磷酸化', meaning: 'How much of it is phosphorylated.', meaningZh: '被磷酸化的多少。', equivalents: ['Biolink activity (phosphorylation)', 'BEL p(, pmod(Ph))']},
  {term: 'process', order: 7, name: 'process', nameZh: '过程', meaning: 'How much the process happens.', meaningZh: '该过程进行的程度。', equivalents: ['BEL bp()']},
  {term: 'unspecified', order: 8, name: 'amount or activity', nameZh: '含量或活性', meaning: 'Amount or activity: the source does not say which.', meaningZh: '含量或活性，文献未说明是哪一种。', equivalents: []}
] AS row
MERGE (term:Term {id: 'facet:' + row.term})
SET term.vocabulary = 'facet', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.badge = row.badge, term.equivalents = row.equivalents, term.release = '1.0.0';
