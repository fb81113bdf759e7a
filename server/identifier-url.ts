const OBO = (curie: string) => `https://purl.obolibrary.org/obo/${curie.replace(":", "_")}`;

/** The page of an identifier, from the whole of it and from what stands behind its prefix. */
const PAGES: Readonly<Record<string, (curie: string, local: string) => string>> = {
  CAS: (_, local) => `https://commonchemistry.cas.org/detail?cas_rn=${local}`,
  CHEBI: (curie) => `https://www.ebi.ac.uk/chebi/searchId.do?chebiId=${curie}`,
  "CHEMBL.COMPOUND": (_, local) => `https://www.ebi.ac.uk/chembl/explore/compound/${local}`,
  CL: OBO,
  Cellosaurus: (_, local) => `https://www.cellosaurus.org/${local}`,
  DOID: OBO,
  DRUGBANK: (_, local) => `https://go.drugbank.com/drugs/${local}`,
  ENSEMBL: (_, local) => `https://www.ensembl.org/id/${local}`,
  GO: (curie) => `https://www.ebi.ac.uk/QuickGO/term/${curie}`,
  HGNC: (curie) => `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/${curie}`,
  MESH: (_, local) => `https://meshb.nlm.nih.gov/record/ui?ui=${local}`,
  MONDO: OBO,
  NCBIGene: (_, local) => `https://www.ncbi.nlm.nih.gov/gene/${local}`,
  NCBITaxon: OBO,
  "PUBCHEM.COMPOUND": (_, local) => `https://pubchem.ncbi.nlm.nih.gov/compound/${local}`,
  REACTOME: (_, local) => `https://reactome.org/content/detail/${local}`,
  UBERON: OBO,
  UniProtKB: (_, local) => `https://www.uniprot.org/uniprotkb/${local}`,
};

/** Where an identifier can be read about, or null for a prefix that we know no page of. */
export function identifierUrl(curie: string): string | null {
  const colon = curie.indexOf(":");
  const [prefix, local] = [curie.slice(0, colon), curie.slice(colon + 1)];
  // What is no plain identifier makes no link, whoever wrote it into the graph.
  if (!/^[\w.:-]+$/.test(local) || !Object.hasOwn(PAGES, prefix)) return null;
  return PAGES[prefix]?.(`${prefix}:${local}`, local) ?? null;
}
