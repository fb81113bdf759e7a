// Mechanisms: the chapters that a teacher would give a lesson on, each with the question that it answers.
//
// The claims of a mechanism are in the file of its name. `order` is the order of the lessons, `section` the
// review's section that it follows. Safe to run again.

UNWIND [
  {id: "overview", order: 0, section: "1", name: "Overview", nameZh: "总览",
   question: "What is lenalidomide, what is it used for, and in which ways does it act?",
   questionZh: "来那度胺是什么药，用于治疗哪些疾病，通过哪些途径起作用？"},
  {id: "cytokines", order: 1, section: "1.1.1", name: "Cytokines", nameZh: "细胞因子",
   question: "Which cytokines does lenalidomide raise or lower, and what does that do to myeloma cells?",
   questionZh: "来那度胺使哪些细胞因子升高或降低，这对骨髓瘤细胞有什么影响？"},
  {id: "t-cell-costimulation", order: 2, section: "1.1.2", name: "T cell costimulation", nameZh: "T 细胞共刺激",
   question: "How does lenalidomide activate T cells without raising the expression of CD28 or B7?",
   questionZh: "CD28 和 B7 的表达都没有上调，来那度胺如何激活 T 细胞？"},
  {id: "nk-adcc", order: 3, section: "1.1.3", name: "NK cells and ADCC", nameZh: "NK 细胞与 ADCC",
   question: "How does lenalidomide strengthen the action of NK and NKT cells, and under which conditions?",
   questionZh: "来那度胺如何增强 NK 细胞和 NKT 细胞的作用，需要哪些条件？"},
  {id: "anti-angiogenesis", order: 4, section: "1.2", name: "Anti-angiogenesis", nameZh: "抗血管生成",
   question: "How do thalidomide and the newer immunomodulatory drugs act against the growth of blood vessels?",
   questionZh: "沙利度胺和新型免疫调节剂如何抑制血管生成？"},
  {id: "apoptosis-direct-antitumour", order: 5, section: "1.3", name: "Apoptosis and direct antitumour action", nameZh: "凋亡与直接抗肿瘤作用",
   question: "How does lenalidomide stop the growth of tumour cells, or kill them, without the help of immune cells?",
   questionZh: "没有免疫细胞参与，来那度胺如何使肿瘤细胞停止生长或死亡？"},
  {id: "bone-marrow-microenvironment", order: 6, section: "1.4", name: "Bone marrow microenvironment and osteoclasts", nameZh: "骨髓微环境与破骨细胞",
   question: "How does lenalidomide act on the bone marrow around the myeloma, above all on osteoclasts and on adhesion?",
   questionZh: "来那度胺如何作用于骨髓瘤周围的骨髓微环境，尤其是破骨细胞和细胞间的黏附？"}
] AS row
MERGE (mechanism:Mechanism {id: row.id})
SET mechanism.name = row.name, mechanism.nameZh = row.nameZh, mechanism.order = row.order, mechanism.section = row.section,
    mechanism.question = row.question, mechanism.questionZh = row.questionZh, mechanism.release = "1.0.0";
