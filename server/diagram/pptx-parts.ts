/** The parts of a PPTX that are the same for every figure: one master, one layout, one theme, a master for the notes. */
import { element, escapeText } from "../../client/painters/svg-markup.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPE = "application/vnd.openxmlformats-officedocument";
/** Namespaces of every part of a presentation. */
export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": `${OFFICE}/relationships`,
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

/** A slide of 16:9, in EMU: 914,400 to the inch, 12,700 to the point. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;
/** Fonts that Office brings: of Latin letters, and of Chinese. Where one is missing, the program takes its own. */
export const TYPEFACES = { latin: "Arial", chinese: "Microsoft YaHei" } as const;

/** A part's text. */
export const partOf = (root: string): string => HEAD + root;

/** A part with an empty group of shapes around those given. */
export const shapeTree = (...shapes: readonly string[]): string =>
  element(
    "p:spTree",
    {},
    element("p:nvGrpSpPr", {}, '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'),
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );

/** A relationship of a part to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside?: boolean;
}

/** The relationships of a part. */
export function relationsPart(relations: readonly Relation[]): string {
  return partOf(
    element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      ...relations.map(({ id, type, target, outside }) =>
        element("Relationship", {
          Id: id,
          Type: type.startsWith("http") ? type : `${OFFICE}/relationships/${type}`,
          Target: target,
          TargetMode: outside === true ? "External" : null,
        }),
      ),
    ),
  );
}

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const INHERITED = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/** A place that a slide fills. */
const holder = (id: number, name: string, type: string, index: string, box: readonly number[]) => {
  const [x, y, width, height] = box;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`;
};

const WHITE =
  '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const TITLE = holder(2, "Title", "title", "", [250_000, 150_000, 11_692_000, 700_000]);

const slideMaster = () =>
  element(
    "p:sldMaster",
    NAMESPACES,
    element("p:cSld", {}, WHITE, shapeTree(TITLE)),
    COLOUR_MAP,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
    '<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2400"/></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles>',
  );

const slideLayout = () =>
  element(
    "p:sldLayout",
    { ...NAMESPACES, type: "titleOnly", preserve: "1" },
    element("p:cSld", { name: "Figure" }, shapeTree(TITLE)),
    INHERITED,
  );

const IMAGE = holder(2, "Slide", "sldImg", "", [685_800, 1_143_000, 5_486_400, 3_086_100]);
const NOTES = holder(
  3,
  "Notes",
  "body",
  ' sz="quarter" idx="1"',
  [685_800, 4_400_550, 5_486_400, 3_600_450],
);

const notesMaster = () =>
  element(
    "p:notesMaster",
    NAMESPACES,
    element("p:cSld", {}, WHITE, shapeTree(IMAGE, NOTES)),
    COLOUR_MAP,
    "<p:notesStyle/>",
  );

const COLOURS: Readonly<Record<string, string>> = {
  dk1: "000000",
  lt1: "FFFFFF",
  dk2: "17202B",
  lt2: "EEF1F5",
  accent1: "0060A8",
  accent2: "BF4310",
  accent3: "7A3E9D",
  accent4: "00706B",
  accent5: "806000",
  accent6: "8A2C6D",
  hlink: "0060A8",
  folHlink: "7A3E9D",
};

function theme(name: string): string {
  const { latin, chinese } = TYPEFACES;
  const fonts = `<a:latin typeface="${latin}"/><a:ea typeface="${chinese}"/><a:cs typeface=""/><a:font script="Hans" typeface="${chinese}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const plain = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return element(
    "a:theme",
    { "xmlns:a": NAMESPACES["xmlns:a"], name },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name },
        ...Object.entries(COLOURS).map(([part, val]) =>
          element(`a:${part}`, {}, element("a:srgbClr", { val })),
        ),
      ),
      `<a:fontScheme name="${name}"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`,
      `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    ),
  );
}

const presentation = () =>
  element(
    "p:presentation",
    NAMESPACES,
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId3"/></p:notesMasterIdLst>',
    '<p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst>',
    element("p:sldSz", { cx: SLIDE.width, cy: SLIDE.height }),
    '<p:notesSz cx="6858000" cy="9144000"/>',
  );

const CONTENT: readonly (readonly [part: string, type: string])[] = [
  ["/ppt/presentation.xml", `${TYPE}.presentationml.presentation.main+xml`],
  ["/ppt/slideMasters/slideMaster1.xml", `${TYPE}.presentationml.slideMaster+xml`],
  ["/ppt/slideLayouts/slideLayout1.xml", `${TYPE}.presentationml.slideLayout+xml`],
  ["/ppt/slides/slide1.xml", `${TYPE}.presentationml.slide+xml`],
  ["/ppt/notesMasters/notesMaster1.xml", `${TYPE}.presentationml.notesMaster+xml`],
  ["/ppt/notesSlides/notesSlide1.xml", `${TYPE}.presentationml.notesSlide+xml`],
  ["/ppt/theme/theme1.xml", `${TYPE}.theme+xml`],
  ["/ppt/theme/theme2.xml", `${TYPE}.theme+xml`],
  ["/ppt/presProps.xml", `${TYPE}.presentationml.presProps+xml`],
  ["/ppt/viewProps.xml", `${TYPE}.presentationml.viewProps+xml`],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/app.xml", `${TYPE}.extended-properties+xml`],
];

const contentTypes = () =>
  element(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...CONTENT.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })),
  );

const CORE =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** All parts that no figure changes, by their path in the file. */
export function fixedParts(): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": partOf(contentTypes()),
    "_rels/.rels": relationsPart([
      { id: "rId1", type: "officeDocument", target: "ppt/presentation.xml" },
      { id: "rId2", type: CORE, target: "docProps/core.xml" },
      { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
    ]),
    "docProps/app.xml": partOf(
      element(
        "Properties",
        { xmlns: `${OFFICE}/extended-properties` },
        "<Application>mechgraph</Application><Slides>1</Slides><Notes>1</Notes>",
      ),
    ),
    "ppt/presentation.xml": partOf(presentation()),
    "ppt/_rels/presentation.xml.rels": relationsPart([
      { id: "rId1", type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
      { id: "rId2", type: "slide", target: "slides/slide1.xml" },
      { id: "rId3", type: "notesMaster", target: "notesMasters/notesMaster1.xml" },
      { id: "rId4", type: "theme", target: "theme/theme1.xml" },
      { id: "rId5", type: "presProps", target: "presProps.xml" },
      { id: "rId6", type: "viewProps", target: "viewProps.xml" },
    ]),
    // PowerPoint offers to repair a file without these two.
    "ppt/presProps.xml": partOf(element("p:presentationPr", NAMESPACES)),
    "ppt/viewProps.xml": partOf(element("p:viewPr", NAMESPACES)),
    "ppt/slideMasters/slideMaster1.xml": partOf(slideMaster()),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationsPart([
      { id: "rId1", type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
      { id: "rId2", type: "theme", target: "../theme/theme1.xml" },
    ]),
    "ppt/slideLayouts/slideLayout1.xml": partOf(slideLayout()),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relationsPart([
      { id: "rId1", type: "slideMaster", target: "../slideMasters/slideMaster1.xml" },
    ]),
    "ppt/notesMasters/notesMaster1.xml": partOf(notesMaster()),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationsPart([
      { id: "rId1", type: "theme", target: "../theme/theme2.xml" },
    ]),
    "ppt/theme/theme1.xml": partOf(theme("mechgraph")),
    "ppt/theme/theme2.xml": partOf(theme("mechgraph notes")),
  };
}

/** A slide, or its notes, around its shapes. */
export const slidePart = (
  name: "p:sld" | "p:notes",
  background: string,
  shapes: readonly string[],
) =>
  partOf(
    element(name, NAMESPACES, element("p:cSld", {}, background, shapeTree(...shapes)), INHERITED),
  );

/** Title, author, language and dates. */
export function corePart(about: {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly date: string;
}): string {
  const made = { "xsi:type": "dcterms:W3CDTF" };
  const at = `${about.date}T00:00:00Z`;
  return partOf(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, escapeText(about.title)),
      element("dc:subject", {}, escapeText(about.subject)),
      element("dc:creator", {}, escapeText(about.author)),
      element("dcterms:created", made, at),
      element("dcterms:modified", made, at),
      element("dc:language", {}, about.language),
    ),
  );
}
