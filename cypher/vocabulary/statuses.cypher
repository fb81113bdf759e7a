// Statuses and weights of claims: how the curator stands to it, and how much the source makes of it.
UNWIND [
  {term: 'asserted', order: 1, lineStyle: 'solid', name: 'as the source says', nameZh: '原文所述', meaning: 'The source says it.', meaningZh: '文献明确陈述。'},
  {term: 'reconstructed', order: 2, lineStyle: 'hatched', name: 'reconstructed', nameZh: '复原', meaning: 'The sentence in the source is garbled; this is what it most probably says, with the reason in the note.', meaningZh: '原句错乱；此为最可能的原意，理由见注释。'},
  {term: 'rejected', order: 3, name: 'rejected', nameZh: '否决', meaning: 'The literal reading of a garbled sentence, kept so that it can be shown to be no arrow.', meaningZh: '错乱原句的字面读法；保留它，是为表明它不成箭头。'}
] AS row
MERGE (term:Term {id: 'status:' + row.term})
SET term.vocabulary = 'status', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.lineStyle = row.lineStyle, term.equivalents = [], term.release = '1.0.0';

UNWIND [
  {term: 'core', order: 1, name: 'core', nameZh: '核心', meaning: 'Part of a mechanism as the source tells it.', meaningZh: '属于文献所述机制的主干。'},
  {term: 'supporting', order: 2, name: 'supporting', nameZh: '辅助', meaning: 'Sums up, classifies or gives the setting.', meaningZh: '概括、分类或交代背景。'},
  {term: 'rejected', order: 3, name: 'none', nameZh: '无', meaning: 'Carries no weight: a rejected reading.', meaningZh: '不计分量：已否决的读法。'}
] AS row
MERGE (term:Term {id: 'weight:' + row.term})
SET term.vocabulary = 'weight', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.equivalents = [], term.release = '1.0.0';
