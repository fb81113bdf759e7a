// Kinds of claims: what sort of statement it is. Only causal, background and summary claims become walked arrows.
UNWIND [
  {term: 'causal', order: 1, name: 'effect', nameZh: '作用', meaning: 'One thing changes another, as a result that the source reports.', meaningZh: '文献报告的结果：一者改变另一者。'},
  {term: 'background', order: 2, name: 'background', nameZh: '背景', meaning: 'How the disease or the body works without the drug.', meaningZh: '没有药物时，疾病或机体的运作机制。'},
  {term: 'summary', order: 3, name: 'summary', nameZh: '概述', meaning: 'A general sentence over several effects.', meaningZh: '对多种作用的概括。'},
  {term: 'negative', order: 4, name: 'denied effect', nameZh: '否认的作用', meaning: 'The source says that something does not happen or does not matter.', meaningZh: '文献指出某事不发生或无关。'},
  {term: 'condition', order: 5, name: 'condition', nameZh: '条件', meaning: 'What an effect needs, or how it depends on the dose.', meaningZh: '作用所需的条件或剂量关系。'},
  {term: 'comparison', order: 6, name: 'comparison', nameZh: '比较', meaning: 'Stronger or weaker than something else.', meaningZh: '与他者比较强弱。'},
  {term: 'structural', order: 7, name: 'structure', nameZh: '结构关系', meaning: 'Who carries, releases, contains or receives what.', meaningZh: '谁表达、分泌、包含或接受什么。'},
  {term: 'taxonomy', order: 8, name: 'classification', nameZh: '分类', meaning: 'What something is.', meaningZh: '某物属于何类。'},
  {term: 'indication', order: 9, name: 'use', nameZh: '用途', meaning: 'Which disease the drug is used against.', meaningZh: '药物用于何种疾病。'}
] AS row
MERGE (term:Term {id: 'kind:' + row.term})
SET term.vocabulary = 'kind', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.equivalents = [], term.release = '1.0.0';
