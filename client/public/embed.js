/**
 * `<mechanism-diagram mechanism="nk-adcc" lang="zh" theme="dark" select="arrow:…">`: the diagram in any page, as high as its
 * width asks for. `src` names the framed page itself, on the server that this script is from.
 */
const SERVER = new URL(import.meta.url).origin;
/** Height of the line with the link, below the drawing; `embed.css` has the same. */
const FOOTER = "32px";
const ASKED = ["lang", "theme", "select"];

class MechanismDiagram extends HTMLElement {
  static observedAttributes = ["src", "mechanism", ...ASKED];

  #frame = document.createElement("iframe");
  #room = document.createElement("div");
  #address = "";

  constructor() {
    super();
    Object.assign(this.#room.style, { display: "block", position: "relative", height: "300px" });
    const place = { position: "absolute", inset: "0", width: "100%", height: "100%", border: "0" };
    Object.assign(this.#frame.style, place);
    this.#room.append(this.#frame);
    this.attachShadow({ mode: "open" }).append(this.#room);
  }

  connectedCallback() {
    if (this.style.display === "") this.style.display = "block";
    this.#show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  #show() {
    const address = this.#addressAsked();
    if (address === this.#address) return;
    this.#address = address;
    this.#frame.hidden = address === "";
    if (address === "") return;
    this.#frame.src = address;
    this.#fit(address);
  }

  /** Empty where nothing is named, or a page of another server. */
  #addressAsked() {
    const mechanism = this.getAttribute("mechanism");
    const named = mechanism === null ? null : `/embed/${encodeURIComponent(mechanism)}`;
    const path = this.getAttribute("src") ?? named;
    if (path === null || !URL.canParse(path, SERVER)) return "";
    const url = new URL(path, SERVER);
    if (url.origin !== SERVER) return "";
    for (const name of ASKED) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    return url.href;
  }

  /** The drawing's sides and the page's title; where they cannot be had, the frame itself says why. */
  async #fit(address) {
    const page = await fetch(address)
      .then((response) => response.text())
      .catch(() => "");
    if (address !== this.#address) return;
    const { title } = new DOMParser().parseFromString(page, "text/html");
    this.#frame.title = title || address;
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(page) ?? [];
    const fits = width !== undefined;
    this.#room.style.height = fits ? "0" : "300px";
    this.#room.style.paddingBottom = fits ? `calc(${(100 * height) / width}% + ${FOOTER})` : "0";
  }
}

if (!customElements.get("mechanism-diagram")) {
  customElements.define("mechanism-diagram", MechanismDiagram);
}
