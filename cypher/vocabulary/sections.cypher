// Sections of the review, with the reference numbers that are printed in each.
//
// `references` are the markers as printed, ranges written out; a claim may cite only what its section prints.
UNWIND [
  {term: 'abstract-zh', order: 1, name: 'abstract (Chinese)', nameZh: '中文摘要', references: []},
  {term: 'abstract-en', order: 2, name: 'abstract (English)', nameZh: '英文摘要', references: []},
  {term: 'intro', order: 3, name: 'introduction', nameZh: '引言', references: []},
  {term: '1', order: 4, name: '1 mechanisms of action', nameZh: '1 作用机制', references: []},
  {term: '1.1', order: 5, name: '1.1 immunomodulation', nameZh: '1.1 免疫调节', references: []},
  {term: '1.1.1', order: 6, name: '1.1.1 cytokine secretion', nameZh: '1.1.1 细胞因子分泌', references: [1, 2]},
  {term: '1.1.2', order: 7, name: '1.1.2 T-cell activation', nameZh: '1.1.2 T 细胞激活', references: [3, 4, 5]},
  {term: '1.1.3', order: 8, name: '1.1.3 NK-cell function', nameZh: '1.1.3 NK 细胞功能', references: [6, 7, 8, 9]},
  {term: '1.2', order: 9, name: '1.2 anti-angiogenesis', nameZh: '1.2 抗血管新生', references: [10, 11, 12]},
  {term: '1.3', order: 10, name: '1.3 direct antitumour action', nameZh: '1.3 直接抗肿瘤作用', references: [13, 14]},
  {term: '1.4', order: 11, name: '1.4 marrow microenvironment', nameZh: '1.4 骨髓微环境', references: [15, 16]},
  {term: '2', order: 12, name: '2 place in treatment', nameZh: '2 治疗地位', references: []},
  {term: '2.1', order: 13, name: '2.1 relapsed or refractory disease', nameZh: '2.1 复发难治', references: [17, 18, 19]},
  {term: '2.2', order: 14, name: '2.2 initial treatment of newly diagnosed disease', nameZh: '2.2 新诊断患者的初始治疗', references: [20, 21]},
  {term: '2.3', order: 15, name: '2.3 consolidation and maintenance', nameZh: '2.3 巩固维持', references: [22, 23]},
  {term: '3', order: 16, name: '3 adverse effects and precautions', nameZh: '3 不良反应与注意事项', references: [17, 24]}
] AS row
MERGE (term:Term {id: 'section:' + row.term})
SET term.vocabulary = 'section', term.term = row.term, term.order = row.order, term.name = row.name, term.nameZh = row.nameZh,
  term.meaning = 'Where a claim stands in the review.', term.meaningZh = '论断在综述中的位置。',
  term.references = row.references, term.equivalents = [], term.release = '1.0.0';
