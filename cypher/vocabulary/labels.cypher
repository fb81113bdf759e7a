// Labels: what sort of thing an entity is, and the outline of its box.
UNWIND [
  {term: 'Drug', order: 1, shape: 'pill', colour: '#8a2f6b', colourDark: '#f08fc9', name: 'drug', nameZh: '药物', meaning: 'A substance given as treatment.', meaningZh: '用于治疗的物质。', equivalents: ['Biolink Drug']},
  {term: 'DrugClass', order: 2, shape: 'pill', colour: '#8a2f6b', colourDark: '#f08fc9', name: 'drug class', nameZh: '药物类别', meaning: 'A group of drugs about which the source speaks as one.', meaningZh: '文献作为整体论述的一类药物。', equivalents: ['Biolink Drug']},
  {term: 'Chemical', order: 3, shape: 'ellipse', colour: '#8a5a00', colourDark: '#e5b35a', name: 'chemical', nameZh: '化合物', meaning: 'A substance that is not the treatment.', meaningZh: '并非治疗药物的化合物。', equivalents: ['Biolink ChemicalEntity', 'SBGN simple chemical']},
  {term: 'Protein', order: 4, shape: 'rounded', colour: '#1f5f99', colourDark: '#84bdf0', name: 'protein', nameZh: '蛋白质', meaning: 'One protein.', meaningZh: '单个蛋白质。', equivalents: ['Biolink Protein', 'SBGN macromolecule']},
  {term: 'ProteinFamily', order: 5, shape: 'rounded', colour: '#1f5f99', colourDark: '#84bdf0', name: 'protein family', nameZh: '蛋白家族', meaning: 'Related proteins about which the source speaks as one.', meaningZh: '文献作为整体论述的同族蛋白。', equivalents: ['Biolink ProteinFamily']},
  {term: 'ProteinClass', order: 6, shape: 'rounded', colour: '#1f5f99', colourDark: '#84bdf0', name: 'class of proteins', nameZh: '蛋白类别', meaning: 'Proteins grouped by what they do.', meaningZh: '按功能归类的蛋白。', equivalents: []},
  {term: 'Complex', order: 7, shape: 'octagon', colour: '#3d4fa8', colourDark: '#a5b2ff', name: 'complex', nameZh: '复合物', meaning: 'Several proteins that act as one.', meaningZh: '协同作用的多个蛋白。', equivalents: ['Biolink MacromolecularComplex', 'SBGN complex']},
  {term: 'Cell', order: 8, shape: 'square', colour: '#4c6b1f', colourDark: '#b3d67a', name: 'cell', nameZh: '细胞', meaning: 'A type of cell.', meaningZh: '某类细胞。', equivalents: ['Biolink Cell']},
  {term: 'Process', order: 9, shape: 'slanted', colour: '#00706b', colourDark: '#5fd0c9', name: 'process', nameZh: '过程', meaning: 'Something that happens in a cell or in the body.', meaningZh: '细胞或机体内发生的过程。', equivalents: ['Biolink BiologicalProcess', 'SBGN-AF phenotype']},
  {term: 'Pathway', order: 10, shape: 'slanted', colour: '#00706b', colourDark: '#5fd0c9', name: 'pathway', nameZh: '通路', meaning: 'A signal path with a name.', meaningZh: '有名称的信号通路。', equivalents: ['Biolink Pathway']},
  {term: 'Phenotype', order: 11, shape: 'slanted', colour: '#8f3b2e', colourDark: '#f2a193', name: 'phenotype', nameZh: '表型', meaning: 'What is seen in the patient.', meaningZh: '患者身上可见的表现。', equivalents: ['Biolink PhenotypicFeature']},
  {term: 'Disease', order: 12, shape: 'square', colour: '#8f3b2e', colourDark: '#f2a193', name: 'disease', nameZh: '疾病', meaning: 'A disease.', meaningZh: '疾病。', equivalents: ['Biolink Disease']},
  {term: 'Role', order: 13, shape: 'ellipse', colour: '#5b6573', colourDark: '#a4afbd', name: 'role', nameZh: '功能角色', meaning: 'What something is known as.', meaningZh: '某物因何种功能而得名。', equivalents: ['CHEBI role']},
  {term: 'Place', order: 14, shape: 'square', colour: '#5b6573', colourDark: '#a4afbd', name: 'place', nameZh: '部位', meaning: 'A part of the body or of a cell.', meaningZh: '身体或细胞的某一部位。', equivalents: ['Biolink AnatomicalEntity']},
  {term: 'Species', order: 15, shape: 'ellipse', colour: '#5b6573', colourDark: '#a4afbd', name: 'species', nameZh: '物种', meaning: 'A species.', meaningZh: '物种。', equivalents: ['Biolink OrganismTaxon']}
] AS row
MERGE (term:Term {id: 'label:' + row.term})
SET term.vocabulary = 'label', term.term = row.term, term.order = row.order,
  term.name = row.name, term.nameZh = row.nameZh, term.meaning = row.meaning, term.meaningZh = row.meaningZh,
  term.shape = row.shape, term.colour = row.colour, term.colourDark = row.colourDark,
  term.equivalents = row.equivalents, term.release = '1.0.0';
