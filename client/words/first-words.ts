import type { Pair } from "./pair.ts";

/** What the page says at first sight, and where the server cannot be asked for more. */
export const FIRST_WORDS = {
  // The page as a whole
  title: ["mechgraph: how a drug works, claim by claim", "mechgraph：药物机制，逐条溯源"],
  tagline: ["How a drug works, claim by claim", "药物如何起效：逐条论断，条条有据"],
  skipToPicture: ["Skip to the picture", "跳到图"],
  skipToTable: ["Skip to the table", "跳到表格"],
  sidePanel: ["Mechanisms, filters and legend", "机制、筛选与图例"],
  close: ["Close", "关闭"],
  retry: ["Try again", "重试"],
  loading: ["Loading …", "加载中……"],
  // Search
  search: ["Search", "搜索"],
  searchHint: [
    "Drug, protein, cell, process, GO:… , pinyin",
    "药物、蛋白、细胞、过程、GO 编号、拼音",
  ],
  // Mechanisms
  wholeReview: ["All mechanisms", "全部机制"],
  wholeReviewQuestion: [
    "Everything the review says lenalidomide does in multiple myeloma.",
    "综述所述来那度胺在多发性骨髓瘤中的全部作用。",
  ],
  // Failures
  failedPicture: ["The picture could not be loaded", "图加载失败"],
  "failure-offline": ["The server does not answer. Is it running?", "服务器没有响应，是否已启动？"],
  "failure-unreadable": [
    "The answer came from something that is not this program's server.",
    "响应并非来自本程序的服务器。",
  ],
} as const satisfies Readonly<Record<string, Pair>>;
