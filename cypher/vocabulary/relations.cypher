// Relations: the verbs of the claims, and the relationship that each becomes between two states.
//
// `relationship` is what cypher/projection makes of a claim with this verb; none for dose_dependent, which is a
// property of the effect that it is about.
UNWIND [
  {term: 'increases_amount', order: 1, relationship: 'INCREASES', name: 'raises the amount of', nameZh: '使……的含量增加', meaning: 'More of it is there.', meaningZh: '其含量增多。', equivalents: ['Biolink affects: abundance increased', 'SIGNOR up-regulates quantity']},
  {term: 'increases_expression', order: 2, relationship: 'INCREASES', name: 'raises the expression of', nameZh: '使……的表达增加', meaning: 'More of it is expressed.', meaningZh: '其表达增多。', equivalents: ['Biolink affects: expression increased', 'SIGNOR up-regulates quantity by expression']},
  {term: 'increases_secretion', order: 3, relationship: 'INCREASES', name: 'raises the secretion of', nameZh: '使……的分泌增加', meaning: 'More of it is released.', meaningZh: '其分泌增多。', equivalents: ['Biolink affects: secretion increased']},
  {term: 'increases_activity', order: 4, relationship: 'INCREASES', name: 'raises the activity of', nameZh: '使……的活性增强', meaning: 'It acts more strongly.', meaningZh: '其作用增强。', equivalents: ['Biolink affects: activity increased', 'SIGNOR up-regulates activity', 'BEL increases act()']},
  {term: 'increases_process', order: 5, relationship: 'INCREASES', name: 'promotes', nameZh: '促进', meaning: 'The process happens more.', meaningZh: '该过程增强。', equivalents: ['Biolink regulates: upregulated', 'BEL increases bp()']},
  {term: 'activates', order: 6, relationship: 'INCREASES', name: 'activates', nameZh: '激活', meaning: 'It becomes active, or more active.', meaningZh: '使其激活或更活跃。', equivalents: ['Biolink affects: activity increased', 'SIGNOR up-regulates activity', 'BEL increases act()']},
  {term: 'induces_phosphorylation', order: 7, relationship: 'INCREASES', name: 'induces the phosphorylation of', nameZh: '诱导……磷酸化', meaning: 'More of it is phosphorylated.', meaningZh: '其磷酸化增多。', equivalents: ['Biolink affects: phosphorylation increased', 'SIGNOR phosphorylation']},
  {term: 'decreases_amount', order: 8, relationship: 'DECREASES', name: 'lowers the amount of', nameZh: '使……的含量减少', meaning: 'Less of it is there.', meaningZh: '其含量减少。', equivalents: ['Biolink affects: abundance decreased', 'SIGNOR down-regulates quantity']},
  {term: 'decreases_expression', order: 9, relationship: 'DECREASES', name: 'lowers the expression of', nameZh: '使……的表达减少', meaning: 'Less of it is expressed.', meaningZh: '其表达减少。', equivalents: ['Biolink affects: expression decreased', 'SIGNOR down-regulates quantity by repression']},
  {term: 'decreases_secretion', order: 10, relationship: 'DECREASES', name: 'lowers the secretion of', nameZh: '使……的分泌减少', meaning: 'Less of it is released.', meaningZh: '其分泌减少。', equivalents: ['Biolink affects: secretion decreased']},
  {term: 'decreases_activity', order: 11, relationship: 'DECREASES', name: 'lowers the activity of', nameZh: '使……的活性减弱', meaning: 'It acts more weakly.', meaningZh: '其作用减弱。', equivalents: ['Biolink affects: activity decreased', 'SIGNOR down-regulates activity', 'BEL decreases act()']},
  {term: 'decreases_process', order: 12, relationship: 'DECREASES', name: 'suppresses', nameZh: '抑制（过程）', meaning: 'The process happens less.', meaningZh: '该过程减弱。', equivalents: ['Biolink regulates: downregulated', 'BEL decreases bp()']},
  {term: 'decreases_interaction', order: 13, relationship: 'DECREASES', name: 'weakens the interaction', nameZh: '抑制……的相互作用', meaning: 'Two partners interact less.', meaningZh: '双方的相互作用减弱。', equivalents: ['Biolink regulates: downregulated', 'BEL decreases bp()']},
  {term: 'inhibits', order: 14, relationship: 'DECREASES', name: 'inhibits', nameZh: '抑制', meaning: 'Less of it or of its action; the source does not say which.', meaningZh: '其含量或作用降低，文献未说明是哪一种。', equivalents: ['Biolink affects: decreased', 'SIGNOR down-regulates', 'BEL decreases']},
  {term: 'no_increase_of_expression', order: 15, relationship: 'DOES_NOT_INCREASE', name: 'does not raise the expression of', nameZh: '不增加……的表达', meaning: 'The source denies an increase; it says nothing of a decrease.', meaningZh: '文献否认其升高，未提及降低。', equivalents: ['nearest: BEL causesNoChange']},
  {term: 'independent_of', order: 16, relationship: 'INDEPENDENT_OF', name: 'does not depend on', nameZh: '不依赖于', meaning: 'The source denies that the one needs the other.', meaningZh: '文献否认前者依赖后者。', equivalents: []},
  {term: 'requires', order: 17, relationship: 'REQUIRES', name: 'requires', nameZh: '需要', meaning: 'Does not happen without it.', meaningZh: '没有它便不会发生。', equivalents: ['SBGN-AF necessary stimulation']},
  {term: 'modulates', order: 18, relationship: 'MODULATES', name: 'changes', nameZh: '影响', meaning: 'Acts on it, direction not given.', meaningZh: '使其改变，方向未说明。', equivalents: ['Biolink affects']},
  {term: 'mediates', order: 19, relationship: 'MEDIATES', name: 'mediates', nameZh: '介导', meaning: 'Is the cell or the molecule through which it happens.', meaningZh: '是该过程借以发生的细胞或分子。', equivalents: []},
  {term: 'acts_on', order: 20, relationship: 'ACTS_ON', name: 'acts on', nameZh: '作用于', meaning: 'That is where it acts, direction not given.', meaningZh: '作用于此处，方向未说明。', equivalents: ['Biolink affects']},
  {term: 'sensitive_to', order: 21, relationship: 'SENSITIVE_TO', name: 'is sensitive to', nameZh: '对……敏感', meaning: 'Responds to it.', meaningZh: '对其有反应。', equivalents: []},
  {term: 'sensitises', order: 22, relationship: 'PRIMES', name: 'pulses', nameZh: '致敏（负载）', meaning: 'Makes a cell ready to act, as a step of an experiment.', meaningZh: '使细胞做好准备，属实验步骤。', equivalents: []},
  {term: 'stimulates', order: 23, relationship: 'PRIMES', name: 'stimulates', nameZh: '刺激', meaning: 'Sets a cell going, as a step of an experiment.', meaningZh: '刺激细胞，属实验步骤。', equivalents: []},
  {term: 'more_potent_than', order: 24, relationship: 'COMPARED_WITH', name: 'is more potent than', nameZh: '强于', meaning: 'A comparison of strength.', meaningZh: '强弱比较。', equivalents: []},
  {term: 'milder_effect_on', order: 25, relationship: 'COMPARED_WITH', name: 'is milder towards', nameZh: '对……影响较轻', meaning: 'A comparison with another drug; not a lowering.', meaningZh: '与另一药物的比较，并非降低。', equivalents: []},
  {term: 'treats', order: 26, relationship: 'TREATS', name: 'is approved for', nameZh: '获批治疗', meaning: 'Approved for the disease.', meaningZh: '获批用于该病。', equivalents: ['Biolink treats']},
  {term: 'used_for', order: 27, relationship: 'TREATS', name: 'is used against', nameZh: '用于治疗', meaning: 'In use against the disease; says nothing of approval.', meaningZh: '用于该病，不表示获批。', equivalents: ['Biolink treats_or_applied_or_studied_to_treat']},
  {term: 'is_receptor_for', order: 28, relationship: 'RECEPTOR_FOR', name: 'is the receptor of', nameZh: '是……的受体', meaning: 'Receptor and ligand.', meaningZh: '受体与配体。', equivalents: []},
  {term: 'expressed_on', order: 29, relationship: 'EXPRESSED_ON', name: 'is expressed on or in', nameZh: '表达于', meaning: 'Found on or in this cell.', meaningZh: '见于该细胞表面或细胞内。', equivalents: ['Biolink expressed_in']},
  {term: 'secretes', order: 30, relationship: 'SECRETES', name: 'secretes', nameZh: '分泌', meaning: 'The cell releases it.', meaningZh: '由该细胞释放。', equivalents: ['Biolink produces']},
  {term: 'part_of', order: 31, relationship: 'PART_OF', name: 'is part of', nameZh: '是……的一部分', meaning: 'Part and whole.', meaningZh: '部分与整体。', equivalents: ['Biolink part_of', 'BFO:0000050']},
  {term: 'is_a', order: 32, relationship: 'IS_A', name: 'is a', nameZh: '是一种', meaning: 'One of a kind.', meaningZh: '属于某一类。', equivalents: ['Biolink subclass_of', 'rdfs:subClassOf']},
  {term: 'has_role', order: 33, relationship: 'HAS_ROLE', name: 'has the role of', nameZh: '具有……作用', meaning: 'A role or action by which it is known.', meaningZh: '其角色或作用。', equivalents: ['RO:0000087']},
  {term: 'occurs_in', order: 34, relationship: 'OCCURS_IN', name: 'takes place in', nameZh: '发生于', meaning: 'Happens in the course of it.', meaningZh: '发生在该过程中。', equivalents: ['Biolink occurs_in', 'BFO:0000066']},
  {term: 'derived_from', order: 35, relationship: 'DERIVED_FROM', name: 'is derived from', nameZh: '衍生自', meaning: 'Made from, or modelled on, it.', meaningZh: '由其衍生而来。', equivalents: ['Biolink derives_from', 'RO:0001000']},
  {term: 'dose_dependent', order: 36, name: 'has a dose-dependent effect on', nameZh: '对……的作用呈剂量依赖性', meaning: 'How strong the effect is depends on the dose.', meaningZh: '作用强度取决于剂量。', equivalents: []}
] AS row
MERGE (term:Term {id: 'relation:' + row.term})
SET term.vocabulary = 'relation', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.relationship = row.relationship, term.equivalents = row.equivalents, term.release = '1.0.0';
