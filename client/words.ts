import type { Language } from "./scene/scene.ts";

/**
 * Every text of the page's own, English beside Chinese. `{name}` is filled in; `{n:box|boxes}` is the one or the many
 * by the number `n`.
 */
export const WORDS = {
  // The page as a whole
  title: ["mechgraph: how a drug works, claim by claim", "mechgraph：药物机制，逐条溯源"],
  tagline: ["How a drug works, claim by claim", "药物如何起效：逐条论断，条条有据"],
  skipToPicture: ["Skip to the picture", "跳到图"],
  skipToTable: ["Skip to the table", "跳到表格"],
  sidePanel: ["Mechanisms, filters and legend", "机制、筛选与图例"],
  close: ["Close", "关闭"],
  retry: ["Try again", "重试"],
  dismiss: ["Dismiss", "知道了"],
  loading: ["Loading …", "加载中……"],
  // Buttons on top
  undo: ["Undo", "撤销"],
  redo: ["Redo", "重做"],
  undone: ["Undone", "已撤销"],
  redone: ["Redone", "已重做"],
  nothingToUndo: ["Nothing to undo", "没有可撤销的操作"],
  nothingToRedo: ["Nothing to redo", "没有可重做的操作"],
  copyLink: ["Copy link", "复制链接"],
  copied: ["Copied", "已复制"],
  linkCopied: ["Link copied: it opens this very picture", "链接已复制：打开即为此图"],
  linkNotCopied: ["The link is in the address bar: copy it there", "请从地址栏复制链接"],
  otherLanguage: ["中文", "English"],
  toOtherLanguage: ["Switch to Chinese", "切换为英文"],
  toDark: ["Dark", "深色"],
  toLight: ["Light", "浅色"],
  help: ["Help", "帮助"],
  // Search
  search: ["Search", "搜索"],
  searchHint: [
    "Drug, protein, cell, process, GO:… , pinyin",
    "药物、蛋白、细胞、过程、GO 编号、拼音",
  ],
  searchNone: [
    "Nothing is called “{query}”. Try another name, or part of one.",
    "没有名为“{query}”的条目。请换一个名称或只输入一部分。",
  ],
  searchCount: ["{n} {n:result|results}", "{n} 条结果"],
  searchWaiting: ["Searching …", "搜索中……"],
  matchedName: ["name", "名称"],
  matchedNameZh: ["Chinese name", "中文名"],
  matchedSynonym: ["also called", "别名"],
  matchedIdentifier: ["identifier", "编号"],
  matchedPinyin: ["pinyin", "拼音"],
  notInPicture: ["not in this picture", "不在此图中"],
  // Mechanisms
  mechanisms: ["Mechanisms", "机制"],
  wholeReview: ["The whole review", "全文总览"],
  wholeReviewQuestion: [
    "Everything the review says lenalidomide does in multiple myeloma.",
    "综述所述来那度胺在多发性骨髓瘤中的全部作用。",
  ],
  ownPicture: ["Your own picture", "自选图"],
  ownPictureQuestion: [
    "Only what you put there, with every claim that joins it.",
    "只含您选入的内容及其间的全部论断。",
  ],
  claimCount: ["{n} {n:claim|claims}", "{n} 条论断"],
  // The picture
  picture: ["Picture", "图"],
  pictureLabel: [
    "{name}: {boxes} boxes, {lines} lines. Arrow keys go from box to neighbouring box; the table below lists the same.",
    "{name}：{boxes} 个框，{lines} 条线。方向键在相邻的框之间移动；下方表格列出同样内容。",
  ],
  pictureRole: ["picture of boxes joined by arrows", "由箭头相连的框图"],
  counts: [
    "{boxes} {boxes:box|boxes} joined by {arrows} {arrows:arrow|arrows}",
    "{boxes} 个框由 {arrows} 条作用箭头相连",
  ],
  countsMore: [
    "; {boxes} more {boxes:box|boxes} on {lines} {lines:line|lines} of conditions and denials",
    "；另有 {boxes} 个框见于 {lines} 条条件或否认线",
  ],
  countsLines: [
    "; {lines} {lines:line|lines} of conditions and denials",
    "；另有 {lines} 条条件或否认线",
  ],
  countsAlone: [
    "{n} {n:box|boxes}, and no line yet: select one and add what is up- or downstream of it",
    "{n} 个框，尚无连线：请选择一个框，再加入其上游或下游",
  ],
  countsInferred: ["; {n} inferred {n:step|steps}", "；{n} 个推断步骤"],
  countsSeen: ["{seen} of {all} lines shown", "显示 {all} 条线中的 {seen} 条"],
  zoomIn: ["Zoom in", "放大"],
  zoomOut: ["Zoom out", "缩小"],
  fit: ["Fit all", "全图"],
  emptyPicture: [
    "Nothing is drawn yet. Search above and choose a name, or take a mechanism on the left.",
    "尚无内容。请在上方搜索并选择，或在左侧选择一个机制。",
  ],
  filteredOut: ["The filters let no line through.", "没有符合筛选条件的线。"],
  allHidden: ["Every box is hidden.", "所有框均已隐藏。"],
  paintedSvg: ["Drawn as SVG", "以 SVG 绘制"],
  paintedSigma: ["Drawn with WebGL", "以 WebGL 绘制"],
  becauseNoWebgl: ["this browser has no WebGL", "此浏览器不支持 WebGL"],
  becauseSoftware: [
    "WebGL is only emulated here and would be slow",
    "此处 WebGL 为软件模拟，速度较慢",
  ],
  becauseForced: ["as the link asks", "按链接要求"],
  becauseLost: ["the graphics card stopped answering", "显卡停止响应"],
  // How to read, legend
  howToRead: ["How to read this", "读图方法"],
  howToReadText: [
    "Each box is one thing in one place; the pills in it are what changes. Follow an arrow from cause to effect: an arrowhead raises, a bar lowers. Frames are cells. Click anything for its evidence.",
    "每个框是某处的某物，框内小标签是其变化的方面。沿线由因到果：箭头为升高，横杠为降低。外框为细胞。点击任意处查看依据。",
  ],
  legend: ["Legend", "图例"],
  // Filters
  filters: ["Filters", "筛选"],
  "facet-mechanism": ["Mechanism", "机制"],
  "facet-cell": ["Cell", "细胞"],
  "facet-sign": ["Effect", "作用"],
  "facet-kind": ["Kind of claim", "论断类型"],
  "facet-status": ["Status", "状态"],
  "sign-raises": ["raises", "升高"],
  "sign-lowers": ["lowers", "降低"],
  "sign-denied": ["denied: no such effect", "否认有此作用"],
  "sign-none": ["no direction", "无方向"],
  "status-inference": ["inferred by rule", "按规则推断"],
  noSite: ["no place stated", "未说明部位"],
  resetFilters: ["Reset filters", "清除筛选"],
  removeFilter: ["Remove filter {facet}: {value}", "移除筛选 {facet}：{value}"],
  hiddenCount: ["{n} {n:box|boxes} hidden", "已隐藏 {n} 个框"],
  unhide: ["Show hidden boxes", "显示已隐藏的框"],
  addedCount: ["{n} {n:box|boxes} added", "已加入 {n} 个框"],
  removeAdded: ["Take the added boxes out again", "移除已加入的框"],
  // Details
  details: ["Details", "详情"],
  closeDetails: ["Close details", "关闭详情"],
  atNowhere: ["no place stated", "未说明部位"],
  centre: ["Centre", "居中"],
  upstream: ["Upstream", "上游"],
  upstreamHint: ["Add what acts on it, one step (U)", "加入作用于它的一步上游（U）"],
  downstream: ["Downstream", "下游"],
  downstreamHint: ["Add what it acts on, one step (D)", "加入它所作用的一步下游（D）"],
  both: ["Both", "双向"],
  bothHint: ["Add both, one step (B)", "加入上下游各一步（B）"],
  hide: ["Hide", "隐藏"],
  hideHint: ["Take this box out of the picture (H)", "从图中移去此框（H）"],
  startAlone: ["Start from this alone", "仅从此开始"],
  startAloneHint: ["Empty the picture and begin with its boxes only", "清空图，只留它的框"],
  useAsFrom: ["Chains from here", "由此出发的作用链"],
  useAsTo: ["Chains to here", "通向此处的作用链"],
  expand: ["Expand", "展开"],
  added: ["{n} {n:box|boxes} added to the picture", "已向图中加入 {n} 个框"],
  addedNone: ["Everything one step away is already in the picture", "一步以内的内容都已在图中"],
  hiddenOne: ["{name} is hidden; undo brings it back", "已隐藏“{name}”，可撤销"],
  noBox: ["It has no box in this picture.", "此图中没有它的框。"],
  showIt: ["Add it to the picture", "加入图中"],
  showItHint: [
    "Adds {n} {n:box|boxes} with every line that joins them to the picture.",
    "加入 {n} 个框及其与图相连的线。",
  ],
  noStates: [
    "No claim speaks of a change in it; nothing can be drawn.",
    "没有论断述及它的变化，无法绘出。",
  ],
  identifiers: ["Identifiers", "标识符"],
  synonyms: ["Also called", "别名"],
  places: ["Where, and what changes there", "在何处，何者变化"],
  thisBox: ["this box", "当前框"],
  incoming: ["What acts on it", "作用于它的"],
  outgoing: ["What it acts on", "它所作用的"],
  here: ["here: {site}", "此处：{site}"],
  nothingIncoming: ["The source names nothing that acts on it.", "文献未述及作用于它者。"],
  nothingOutgoing: ["The source names nothing that it acts on.", "文献未述及它所作用者。"],
  otherClaims: ["Other claims that name it", "述及它的其他论断"],
  notDrawn: ["not drawn in this picture", "未绘于此图"],
  fitExact: ["exact", "完全对应"],
  fitBroad: ["broader", "范围较宽"],
  fitNarrow: ["narrower", "范围较窄"],
  fitRelated: ["related", "相关"],
  fitClose: ["close", "相近"],
  fitInferred: ["inferred", "推断"],
  fitNone: ["fit not judged", "未评定"],
  // Claims
  claim: ["Claim {id}", "论断 {id}"],
  inference: ["Inference by rule", "按规则推断"],
  inferenceText: [
    "This step is no claim: no source says it. The graph infers that more of {name} at this place means more of its action there. Chains that use it say so.",
    "此步不是论断，没有文献述及。本图推断：此处{name}越多，其在此处的作用越强。用到它的作用链均有注明。",
  ],
  from: ["From", "起"],
  to: ["To", "止"],
  effect: ["Effect", "作用"],
  where: ["Where", "部位"],
  directness: ["Direct or not", "直接与否"],
  direct: ["direct", "直接"],
  indirect: ["not direct", "非直接"],
  dose: ["Dose", "剂量"],
  doseDependent: ["depends on the dose", "剂量依赖"],
  doseIndependent: ["does not depend on the dose", "不依赖剂量"],
  notStated: ["not stated", "未说明"],
  conditions: ["Conditions", "条件"],
  section: ["Section", "章节"],
  references: ["References", "参考文献"],
  referenceInferred: ["identity inferred, not printed in the source", "出处为推断，原文未印"],
  referenceUnknown: ["the review prints only the number", "原文仅印编号"],
  noReferences: ["none cited", "未引用"],
  layer: ["Layer", "层"],
  kind: ["Kind", "类型"],
  status: ["Status", "状态"],
  confidence: ["Confidence of the curation", "整理置信度"],
  "confidence-high": ["high", "高"],
  "confidence-medium": ["medium", "中"],
  "confidence-low": ["low", "低"],
  note: ["Curator's note", "整理者注"],
  crossesCells: ["Crosses from one cell to another", "跨越两种细胞"],
  experiment: ["In what", "实验体系"],
  species: ["Species", "物种"],
  system: ["System", "体系"],
  donor: ["Donor", "供者"],
  location: ["Location", "位置"],
  modification: ["Modification", "修饰"],
  aspect: ["What is affected", "受影响的方面"],
  property: ["Property", "性质"],
  comparison: ["Comparison", "比较"],
  siteInferred: ["The place is inferred, not stated", "部位为推断，并非原文所述"],
  context: ["Also involved", "另涉及"],
  related: ["Joined claims", "相关论断"],
  mechanism: ["Mechanism", "机制"],
  source: ["In the source", "原文"],
  sourceMissing: [
    "Characters {start} to {end} of the source. Its text is not part of this program; with SOURCE_DIR set it is shown here.",
    "位于原文第 {start} 至 {end} 字符。本程序不含原文；设置 SOURCE_DIR 后于此显示。",
  ],
  rejected: [
    "Rejected: kept to show what the source does not mean. It draws no arrow.",
    "已否决：仅为说明原文并非此意，不绘箭头。",
  ],
  noArrow: ["This claim draws no line in the picture.", "此论断不在图中绘线。"],
  // Table
  table: ["Table", "表格"],
  tableCaption: ["The {n} {n:line|lines} of the picture", "图中的 {n} 条线"],
  tableEmpty: ["No line to list.", "没有可列出的线。"],
  "column-subject": ["Subject", "主体"],
  "column-effect": ["Effect", "作用"],
  "column-object": ["Object", "对象"],
  "column-cell": ["Cell", "细胞"],
  "column-section": ["Section", "章节"],
  "column-status": ["Status", "状态"],
  "column-references": ["References", "文献"],
  "column-claim": ["Claim", "论断"],
  drawer: ["Table and chains", "表格与作用链"],
  closeDrawer: ["Close the drawer", "收起"],
  // Chains
  chains: ["Chains", "作用链"],
  chainsHint: [
    "How does one thing reach another? Choose where a chain begins and where it ends: by name here, or with “Chains from here” and “Chains to here” in the details.",
    "一物如何影响另一物？选择作用链的起点与终点：在此输入名称，或在详情中点“由此出发”“通向此处”。",
  ],
  chainFrom: ["From", "起点"],
  chainTo: ["To", "终点"],
  takeSelected: ["Take the selected: {name}", "取所选：{name}"],
  clearEnd: ["Clear", "清除"],
  swapEnds: ["Swap", "对调"],
  chainsTitle: ["{n} {n:chain|chains} from {from} to {to}", "由{from}到{to}：{n} 条作用链"],
  chainsLimited: [
    "The first {n} chains are listed; there are more.",
    "仅列出前 {n} 条，尚有更多。",
  ],
  chainsEndAt: ["Effect on {state}", "对{state}的作用"],
  chainsDisagree: [
    "These chains disagree. They are listed side by side and are not added up: the source does not weigh them.",
    "这些作用链方向相反。此处并列而不相加：原文未作权衡。",
  ],
  chainsRaise: ["raises it: {n} {n:chain|chains}", "使其升高：{n} 条"],
  chainsLower: ["lowers it: {n} {n:chain|chains}", "使其降低：{n} 条"],
  netRaises: ["Net effect: raises", "净作用：升高"],
  netLowers: ["Net effect: lowers", "净作用：降低"],
  chainClaims: ["{n} {n:claim|claims}", "{n} 条论断"],
  chainInferences: ["{n} {n:step|steps} inferred by rule", "{n} 步为规则推断"],
  chainCrosses: ["crosses from cell to cell", "跨越细胞"],
  chainReconstructed: ["rests on a reconstructed sentence", "含重建的语句"],
  chainConditional: ["under conditions", "有条件"],
  lightChain: ["Light it up in the picture", "在图中点亮"],
  lightOff: ["Put it out", "取消点亮"],
  noChain: ["No chain in this layer from {from} to {to}.", "本层中没有由{from}到{to}的作用链。"],
  noChainWhy: ["What the graph knows about it:", "图中与此有关的信息："],
  noChainNoReason: [
    "The graph gives no further reason: nothing was claimed, which is not a denial.",
    "图中没有更多原因：只是未见论断，并非否认。",
  ],
  "reason-denied": ["The source denies it:", "文献否认此作用："],
  "reason-rejected": [
    "Only the literal reading of a garbled sentence would say so, and that reading was rejected:",
    "只有按字面误读原文才会如此，该读法已被否决：",
  ],
  "reason-condition": [
    "The one is a condition of the other, which is no cause:",
    "前者只是后者的条件，并非原因：",
  ],
  "reason-no-direction": [
    "The source joins the two and gives no direction:",
    "文献将二者相联，但未说明方向：",
  ],
  "reason-not-an-effect": [
    "The source joins the two, but as no effect of one on the other:",
    "文献将二者相联，但不是一方对另一方的作用：",
  ],
  "reason-backwards": [
    "There is a chain the other way round, from {to} to {from}.",
    "存在相反方向的作用链：由{to}到{from}。",
  ],
  "reason-another-cell": [
    "Claims lead to “{reached}”, and on from “{needed}”: the same thing in another place. What happens in one cell says nothing of another.",
    "论断通向“{reached}”，而后续始于“{needed}”：同一物而部位不同。一种细胞中的事不能推及另一种。",
  ],
  "reason-another-facet": [
    "Claims lead to “{reached}”, and on from “{needed}”: another facet of {entity}, and no rule joins the two.",
    "论断通向“{reached}”，而后续始于“{needed}”：是{entity}的另一方面，二者之间没有规则相连。",
  ],
  "reason-other-cells": [
    "What {from} reaches lies in: {fromCells}. What leads to {to} lies in: {toCells}. No claim joins them.",
    "{from}所及者位于：{fromCells}；通向{to}者位于：{toCells}。其间没有论断相连。",
  ],
  "reason-no-effect-of": [
    "No claim of this layer says that {from} raises or lowers anything.",
    "本层没有论断说{from}使任何物升高或降低。",
  ],
  "reason-no-effect-on": [
    "No claim of this layer says that anything raises or lowers {to}.",
    "本层没有论断说有何物使{to}升高或降低。",
  ],
  "reason-chain": [
    "There is a chain, but it is longer than was looked for.",
    "作用链存在，但超过查找的长度。",
  ],
  "role-disease": ["disease", "疾病"],
  "role-cause": ["cause", "原因"],
  "role-comparator": ["compared with", "比较对象"],
  "role-process": ["process", "过程"],
  "role-location": ["location", "位置"],
  "role-cell": ["cell", "细胞"],
  "role-property": ["property", "性质"],
  "role-triggered_by": ["triggered by", "触发因素"],
  "role-mediated_by": ["through", "经由"],
  condition: ["Condition", "条件"],
  // Failures
  ignoredInLink: [
    "The link holds something unknown here, which was left out",
    "链接中有本图不认识的内容，已忽略",
  ],
  failedPicture: ["The picture could not be loaded", "图加载失败"],
  failedDetails: ["The details could not be loaded", "详情加载失败"],
  failedChains: ["The chains could not be looked up", "作用链查询失败"],
  failedSearch: ["The search failed", "搜索失败"],
  failedExpand: ["The neighbours could not be looked up", "相邻内容查询失败"],
  failedPainter: ["The picture could not be drawn", "绘图失败"],
  "failure-offline": ["The server does not answer. Is it running?", "服务器没有响应，是否已启动？"],
  "failure-unreadable": [
    "The answer came from something that is not this program's server.",
    "响应并非来自本程序的服务器。",
  ],
  "failure-store-down": [
    "The database does not answer. It is asked again when you retry.",
    "数据库没有响应，重试时将再次查询。",
  ],
  "failure-store-failed": ["The database failed while answering.", "数据库在响应时出错。"],
  "failure-timed-out": ["It took too long and was stopped.", "用时过长，已停止。"],
  "failure-too-many": ["Too many questions at once. Wait a moment.", "请求过多，请稍候。"],
  "failure-not-found": ["There is no such thing here.", "这里没有此内容。"],
  emptyStore: ["The database is empty", "数据库是空的"],
  emptyStoreHow: [
    "Fill it from the folder of this program, then load this page again:",
    "请在本程序的文件夹中运行以下命令，然后刷新本页：",
  ],
  // Help
  helpTitle: ["Reading and moving", "读图与操作"],
  helpClaims: [
    "Every arrow is one claim of the review, with its evidence. What the review does not say is not drawn; the one inference is dashed and named.",
    "每条箭头都是综述中的一条论断并附依据。综述未说的不绘出；唯一的推断以虚线绘出并注明。",
  ],
  helpCells: [
    "A thing in two cells is two boxes: what happens to NF-κB in a T cell says nothing of NF-κB in a myeloma cell.",
    "同一物在两种细胞中是两个框：T 细胞的 NF-κB 不代表骨髓瘤细胞的 NF-κB。",
  ],
  helpKeys: ["Keys", "按键"],
  keySearch: ["go to the search box", "跳到搜索框"],
  keyEscape: ["close what is open", "关闭当前面板"],
  keyArrows: ["go to the neighbour on that side of the selected box", "移到所选框该侧的相邻框"],
  keyZoom: ["nearer, farther, fit all", "放大、缩小、全图"],
  keyExpand: ["add upstream, downstream, both", "加入上游、下游、双向"],
  keyHide: ["hide the selected box", "隐藏所选框"],
  keyUndo: ["undo, redo", "撤销、重做"],
  keyHelp: ["this help", "本帮助"],
  keyEnter: ["from the picture to the details", "由图进入详情"],
  // Announcements
  selectedBox: [
    "Selected: {name}, {site}. {in} in, {out} out.",
    "已选：{name}，{site}。入 {in}，出 {out}。",
  ],
  selectedArrow: ["Selected: {from} {effect} {to}", "已选：{from}{effect}{to}"],
  noNeighbour: ["No neighbour that way", "该方向没有相邻框"],
  selectFirst: ["Select a box first", "请先选择一个框"],
  drawnNow: [
    "{boxes} {boxes:box|boxes}, {lines} {lines:line|lines} drawn",
    "已绘出 {boxes} 个框、{lines} 条线",
  ],
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type WordKey = keyof typeof WORDS;

export type WordValues = Readonly<Record<string, string | number>>;

/** Says a text of the page with its gaps filled. */
export type Say = (key: WordKey, values?: WordValues) => string;

const GAP = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

/** The page's texts in one language. */
export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    WORDS[key][language === "zh" ? 1 : 0].replace(GAP, (gap, name: string, one, many) => {
      const value = values[name];
      if (value === undefined) return gap;
      if (one !== undefined) return value === 1 ? one : many;
      return String(value);
    });

/** A text whose key is made of a word and a value, as `sign-raises`; the value itself where there is none. */
export const sayOf = (say: Say, word: string, value: string): string =>
  Object.hasOwn(WORDS, `${word}-${value}`) ? say(`${word}-${value}` as WordKey) : value;
