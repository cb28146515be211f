/* The grid of hours: makes the table of the page work as a spreadsheet. Keys and the clipboard stand
   here; rows are saved by the server, which also makes the totals. Without script the table stays. */

const raster = document.querySelector(".raster[data-rijen]");
const tabel = raster.querySelector("table");
const lijf = tabel.tBodies[0];
const kolommen = [...tabel.querySelectorAll("th[data-kolom]")].map((kop) => kop.dataset.kolom);
const keuzes = JSON.parse(document.querySelector("#keuzes").textContent);
const melding = document.querySelector("#raster-melding");
const onder = document.querySelector("#raster-onder");
const rijen = new Map();
const ongedaan = [];
let actief = null;
let anker = null;
let mislukt = false;
let wachtrij = Promise.resolve();

const element = (naam, tekst = "", eigenschappen = {}) =>
  Object.assign(document.createElement(naam), { textContent: tekst }, eigenschappen);
const vakken = (tr) => [...tr.cells].slice(0, kolommen.length);
const tekstVan = (vak) => vak.querySelector("input")?.value ?? vak.textContent;
const cellenVan = (tr) => Object.fromEntries(vakken(tr).map((vak, i) => [kolommen[i], tekstVan(vak)]));
const gelijk = (a, b) => kolommen.every((kolom) => a[kolom] === b[kolom]);
const isVuil = (rij) => !gelijk(cellenVan(rij.tr), rij.bewaard);
const honderdsten = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const aantal = (getal) => (getal === 1 ? "1 rij" : `${getal} rijen`);

function neemOp(tr) {
  for (const vak of vakken(tr)) vak.tabIndex = -1;
  const { regel, wijziging } = tr.dataset;
  const rij = { tr, regel: Number(regel) || null, gelezen: Number(wijziging) || 0 };
  rijen.set(tr, { ...rij, bewaard: cellenVan(tr), fouten: [], ander: null });
  const weg = knop("Verwijder", () => verwijder(rijen.get(tr)));
  weg.setAttribute("aria-label", `Verwijder ${naamVan(tr) || "deze rij"}`);
  tr.lastElementChild.append(" ", weg);
  return rijen.get(tr);
}

function naamVan(tr) {
  const { onderdeel, taak } = cellenVan(tr);
  return `${onderdeel} ${taak}`.trim();
}

function nieuweRij() {
  const tr = lijf.insertRow();
  for (const kop of tabel.querySelectorAll("thead th")) tr.insertCell().className = kop.className;
  const rij = neemOp(tr);
  zegStaat(rij, "nieuw");
  return rij;
}

function zegStaat(rij, woord) {
  let staat = rij.tr.querySelector(".staat");
  if (!staat) {
    staat = element("span", "", { className: "staat" });
    rij.tr.lastElementChild.append(staat);
  }
  staat.textContent = woord;
  rij.tr.dataset.staat = woord;
}

function zet(vak, tekst) {
  if (vak.textContent === tekst) return null;
  const oud = vak.textContent;
  vak.textContent = tekst;
  zegStaat(rijen.get(vak.parentNode), "niet bewaard");
  return [vak, oud];
}

function zetSamen(paren) {
  const stap = paren.map(([vak, tekst]) => zet(vak, tekst)).filter(Boolean);
  if (stap.length) ongedaan.push(stap);
  toonTotalen();
  return new Set(stap.map(([vak]) => rijen.get(vak.parentNode)));
}

function buur(vak, omlaag, opzij) {
  const tr = lijf.rows[Math.min(Math.max(vak.parentNode.sectionRowIndex + omlaag, 0), lijf.rows.length - 1)];
  return tr.cells[Math.min(Math.max(vak.cellIndex + opzij, 0), kolommen.length - 1)];
}

function keuze() {
  const [begin, eind] = [anker ?? actief, actief];
  const [r1, r2] = [begin, eind].map((v) => v.parentNode.sectionRowIndex).sort((a, b) => a - b);
  const [k1, k2] = [begin, eind].map((v) => v.cellIndex).sort((a, b) => a - b);
  return [...lijf.rows].slice(r1, r2 + 1).map((tr) => vakken(tr).slice(k1, k2 + 1));
}

function kies(vak, houdAnker = false) {
  const vorig = actief?.parentNode;
  for (const gekozen of lijf.querySelectorAll("[aria-selected]")) gekozen.removeAttribute("aria-selected");
  if (actief) actief.tabIndex = -1;
  actief = vak;
  if (!houdAnker) anker = vak;
  vak.tabIndex = 0;
  vak.focus();
  for (const gekozen of keuze().flat()) gekozen.setAttribute("aria-selected", "true");
  if (vorig && vorig !== vak.parentNode) bewaar([rijen.get(vorig)]);
}

function bewerk(vak, begin) {
  const kolom = kolommen[vak.cellIndex];
  const oud = vak.textContent;
  const veld = element("input", "", { value: begin ?? oud, className: "raster-veld" });
  veld.setAttribute("aria-label", kolom);
  if (keuzes[kolom]) veld.setAttribute("list", `keuzes-${kolom}`);
  vak.replaceChildren(veld);
  veld.focus();
  veld.addEventListener("blur", () => sluit(vak, oud, veld.value));
  veld.addEventListener("keydown", (toets) => toetsInVeld(toets, vak, oud));
}

function sluit(vak, oud, tekst) {
  if (!vak.querySelector("input")) return;
  vak.textContent = oud;
  zetSamen([[vak, tekst.trim()]]);
}

function toetsInVeld(toets, vak, oud) {
  toets.stopPropagation();
  const naar = { Enter: [1, 0], Tab: [0, toets.shiftKey ? -1 : 1], Escape: [0, 0] }[toets.key];
  if (!naar) return;
  toets.preventDefault();
  sluit(vak, oud, toets.key === "Escape" ? oud : vak.firstChild.value);
  kies(buur(vak, ...naar));
}

const PIJLEN = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const SPRONGEN = { Home: [0, -999], End: [0, 999], PageUp: [-20, 0], PageDown: [20, 0] };

function toets(gebeurtenis) {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = gebeurtenis;
  const vak = gebeurtenis.target.closest("td");
  if (!actief || vak !== actief || altKey) return;
  const naar = PIJLEN[key] ?? SPRONGEN[key];
  if (naar) kies(buur(vak, ...naar), shiftKey);
  else if (key === "Tab" && buur(vak, 0, shiftKey ? -1 : 1) !== vak) kies(buur(vak, 0, shiftKey ? -1 : 1));
  else if (key === "Enter" || key === "F2") bewerk(vak);
  else if (key === "Delete" || key === "Backspace") zetSamen(keuze().flat().map((v) => [v, ""]));
  else if ((ctrlKey || metaKey) && key === "z") herstel();
  else if (key.length === 1 && !ctrlKey && !metaKey) bewerk(vak, key);
  else return;
  gebeurtenis.preventDefault();
}

function herstel() {
  const stap = ongedaan.pop();
  if (!stap) return;
  for (const [vak, oud] of stap) if (vak.isConnected) zet(vak, oud);
  toonTotalen();
  bewaar([...new Set(stap.map(([vak]) => rijen.get(vak.parentNode)))].filter((rij) => rij?.tr.isConnected));
}

function plak(gebeurtenis) {
  if (!actief || gebeurtenis.target.closest("input, textarea")) return;
  if (gebeurtenis.target.closest("td") !== actief) {
    melding.textContent = "Er is niets geplakt. Klik eerst op de cel waar het blok begint, en plak dan.";
    return;
  }
  gebeurtenis.preventDefault();
  const [eerste, links] = [actief.parentNode.sectionRowIndex, actief.cellIndex];
  const regels = leesBlok(gebeurtenis.clipboardData.getData("text/plain"));
  const paren = regels.flatMap((regel, i) => {
    const tr = lijf.rows[eerste + i] ?? nieuweRij().tr;
    return regel.slice(0, kolommen.length - links).map((deel, k) => [tr.cells[links + k], deel.trim()]);
  });
  const anders = zetSamen(paren);
  bewaar([...anders], regels.length - anders.size);
}

function kopieer(gebeurtenis) {
  if (!actief || gebeurtenis.target.closest("td") !== actief || actief.querySelector("input")) return;
  const tekst = keuze().map((vakjes) => vakjes.map((vak) => alsDeel(vak.textContent)).join("\t")).join("\n");
  gebeurtenis.clipboardData.setData("text/plain", tekst);
  gebeurtenis.preventDefault();
}

/* A block of cells as a spreadsheet puts it on the clipboard: quoted where a cell has a tab or line. */
const alsDeel = (tekst) => (/[\t\n"]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

function leesBlok(tekst) {
  const blok = [[]];
  for (const deel of tekst.replace(/\r?\n$/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy)) {
    blok.at(-1).push(deel[1]?.replaceAll('""', '"') ?? deel[2]);
    if (!deel[3]) break;
    if (deel[3] !== "\t") blok.push([]);
  }
  return blok;
}

/* What was typed as whole hundredths; null for what is no number. */
function inHonderdsten(tekst) {
  const kaal = tekst.replace(/\s/g, "");
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,\d{0,2})?$/.test(kaal)) return kaal ? null : 0;
  return Math.round(Number(kaal.replaceAll(".", "").replace(",", ".")) * 100);
}

function onbewaard(kolom) {
  return [...rijen.values()].reduce((som, rij) => {
    const [nu, was] = [cellenVan(rij.tr)[kolom], rij.bewaard[kolom]].map(inHonderdsten);
    return nu === null || was === null ? som : som + nu - was;
  }, 0);
}

/* The totals of the server with what is not saved yet, and a word that says so. */
function toonTotalen() {
  for (const totaal of document.querySelectorAll("#overzicht [data-totaal]")) {
    const erbij = onbewaard(totaal.dataset.totaal);
    totaal.dataset.was ??= totaal.textContent;
    const samen = honderdsten.format((Number(totaal.dataset.honderdsten) + erbij) / 100);
    totaal.textContent = erbij ? `${samen}\u00a0uur (nog niet bewaard)` : totaal.dataset.was;
  }
}

/* Takes a row away; it can be put back as long as the message stands. */
function verwijder(rij) {
  wachtrij = wachtrij.then(async () => {
    const cellen = cellenVan(rij.tr);
    try {
      if (rij.regel) {
        const antwoord = await vraag([rij], [null]);
        if (!antwoord.rijen[0].bewaard) {
          verwerk(rij, cellen, antwoord.rijen[0]);
          return toonOnder();
        }
        toonOverzicht(antwoord.overzicht);
      }
      const naam = naamVan(rij.tr) || "De rij";
      haalWeg(rij);
      melding.textContent = `${naam} is verwijderd. `;
      melding.append(knop("Zet terug", () => zetTerug(cellen)));
      toonOnder();
    } catch (fout) {
      toonOnder(fout.message);
    }
  });
}

function zetTerug(cellen) {
  const { tr } = nieuweRij();
  bewaar([...zetSamen(kolommen.map((kolom, i) => [tr.cells[i], cellen[kolom]]))]);
  kies(tr.cells[0]);
}

function haalWeg(rij) {
  rijen.delete(rij.tr);
  rij.tr.remove();
  actief = null;
  begin();
  toonTotalen();
}

/* al: how many rows of a paste were like that already, to say so. */
function bewaar(welke, al = 0) {
  wachtrij = wachtrij.then(() => {
    const alle = mislukt ? [...rijen.values()] : welke;
    return stuur(alle.filter((rij) => isVuil(rij) && !rij.ander), al);
  });
}

async function stuur(welke, al) {
  const gelijk = al ? ` ${aantal(al)} ${al === 1 ? "was" : "waren"} al gelijk.` : "";
  if (!welke.length) {
    if (gelijk) melding.textContent = `Er is niets te bewaren.${gelijk}`;
    return;
  }
  melding.textContent = `${aantal(welke.length)} ${welke.length === 1 ? "wordt" : "worden"} bewaard…`;
  const gestuurd = welke.map((rij) => cellenVan(rij.tr));
  try {
    const antwoord = await vraag(welke, gestuurd);
    mislukt = false;
    antwoord.rijen.forEach((uitslag, i) => verwerk(welke[i], gestuurd[i], uitslag));
    toonOverzicht(antwoord.overzicht);
    const mis = antwoord.rijen.filter((uitslag) => !uitslag.bewaard).length;
    melding.textContent = `${aantal(welke.length - mis)} bewaard${mis ? `, ${mis} niet` : ""}.${gelijk}`;
    toonOnder();
  } catch (fout) {
    mislukt = true;
    for (const rij of welke) zegStaat(rij, "niet bewaard");
    toonOnder(fout.message);
    melding.textContent = `${aantal(welke.length)} niet bewaard. Wat u typte, staat er nog.`;
  }
}

function toonOverzicht(html) {
  const blok = document.querySelector("#overzicht");
  const open = blok.querySelector("details")?.open;
  blok.innerHTML = html;
  if (open) blok.querySelector("details").open = true;
  toonTotalen();
}

async function vraag(welke, gestuurd) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const lading = welke.map(({ regel, gelezen }, i) => ({ regel, gelezen, cellen: gestuurd[i] }));
  const antwoord = await fetch(raster.dataset.rijen, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify({ rijen: lading }),
  }).catch(() => ({ json: () => Promise.reject() }));
  const inhoud = await antwoord.json().catch(() => ({}));
  if (!antwoord.ok || !inhoud.rijen) throw new Error(inhoud.melding ?? "De website antwoordt niet, of u bent uitgelogd.");
  return inhoud;
}

function verwerk(rij, gestuurd, uitslag) {
  rij.fouten = uitslag.fouten;
  rij.ander = uitslag.botst ? uitslag : null;
  for (const [i, vak] of vakken(rij.tr).entries()) {
    const fout = uitslag.fouten.find(({ kolom }) => kolom === kolommen[i]);
    vak.toggleAttribute("aria-invalid", Boolean(fout));
    if (fout) vak.setAttribute("aria-invalid", "true");
    vak.title = fout?.melding ?? "";
  }
  if (uitslag.botst) return zegStaat(rij, "gewijzigd door een ander");
  if (!uitslag.bewaard) return zegStaat(rij, "fout");
  if (gelijk(cellenVan(rij.tr), gestuurd)) neemOver(rij, uitslag);
  Object.assign(rij, { regel: uitslag.regel, gelezen: uitslag.wijziging, bewaard: uitslag.cellen });
  zegStaat(rij, isVuil(rij) ? "niet bewaard" : "bewaard");
}

function neemOver(rij, uitslag) {
  for (const [i, vak] of vakken(rij.tr).entries()) {
    if (!vak.querySelector("input")) vak.textContent = uitslag.cellen[kolommen[i]];
  }
  Object.assign(rij, { regel: uitslag.regel, gelezen: uitslag.wijziging, bewaard: uitslag.cellen });
}

function knop(tekst, doe) {
  const gemaakt = element("button", tekst, { type: "button", className: "knop-tekst" });
  gemaakt.addEventListener("click", doe);
  return gemaakt;
}

function toonOnder(storing = "") {
  onder.replaceChildren();
  if (storing) {
    const opnieuw = knop("Probeer opnieuw", () => bewaar([...rijen.values()].filter(isVuil)));
    const tekst = element("p", `Bewaren is niet gelukt. ${storing} Wat u typte, staat er nog. `);
    tekst.append(opnieuw);
    onder.append(tekst);
  }
  const lijst = element("ul");
  for (const rij of rijen.values()) {
    lijst.append(...rij.fouten.map((fout) => foutregel(rij, fout)));
    if (rij.ander) onder.append(botsing(rij));
  }
  if (lijst.children.length) onder.append(element("h2", "Dit klopt nog niet"), lijst);
}

function foutregel(rij, fout) {
  const regel = element("li");
  const plek = Math.max(kolommen.indexOf(fout.kolom), 0);
  const naam = `Rij ${rij.tr.sectionRowIndex + 1}, ${fout.kolom}: ${fout.melding}`;
  regel.append(knop(naam, () => kies(rij.tr.cells[plek])));
  return regel;
}

function botsing(rij) {
  const [mijn, ander] = [cellenVan(rij.tr), rij.ander.cellen];
  const blok = element("section");
  const naam = `Rij ${rij.tr.sectionRowIndex + 1} is ${ander ? "gewijzigd" : "verwijderd"} door een ander`;
  const naast = element("table");
  naast.createCaption().textContent = naam;
  const kop = naast.createTHead().insertRow();
  for (const tekst of ["Kolom", "Uw waarde", "Die van de ander"]) kop.append(element("th", tekst, { scope: "col" }));
  const romp = naast.createTBody();
  for (const kolom of kolommen.filter((k) => !ander || mijn[k] !== ander[k])) {
    const tr = romp.insertRow();
    const delen = [mijn[kolom], ander ? ander[kolom] : ""].map((tekst) => element("td", tekst || "leeg"));
    tr.append(element("th", kolom, { scope: "row" }), ...delen);
  }
  blok.append(naast, knop("Neem de mijne", () => los(rij, false)), " ", knop("Neem de andere", () => los(rij, true)));
  return blok;
}

function los(rij, andere) {
  const nu = rij.ander;
  rij.ander = null;
  if (andere && !nu.cellen) {
    haalWeg(rij);
  } else if (andere) {
    neemOver(rij, nu);
    zegStaat(rij, "bewaard");
  } else {
    const leeg = Object.fromEntries(kolommen.map((kolom) => [kolom, ""]));
    Object.assign(rij, { regel: nu.regel, gelezen: nu.wijziging ?? 0, bewaard: nu.cellen ?? leeg });
    if (isVuil(rij)) bewaar([rij]);
    else zegStaat(rij, "bewaard");
  }
  toonOnder();
}

function begin() {
  if (lijf.rows.length) lijf.rows[0].cells[0].tabIndex = 0;
  actief = lijf.rows[0]?.cells[0] ?? null;
  anker = actief;
}

function maakKeuzelijsten() {
  for (const [kolom, opties] of Object.entries(keuzes)) {
    const lijst = element("datalist", "", { id: `keuzes-${kolom}` });
    lijst.append(...opties.map(([code, naam]) => element("option", naam, { value: code })));
    raster.after(lijst);
  }
}

tabel.setAttribute("role", "grid");
raster.removeAttribute("tabindex");
raster.removeAttribute("role");
raster.removeAttribute("aria-label");
for (const tr of lijf.rows) neemOp(tr);
maakKeuzelijsten();
begin();
document.querySelector("#raster-knoppen").append(
  knop("Nieuwe rij onderaan", () => kies(nieuweRij().tr.cells[0])),
  element("p", "Voor een rij: + nieuw, ● nog niet bewaard, ✓ bewaard, ! klopt niet, ≠ gewijzigd door een ander.", {
    className: "raster-tekens",
  }),
);
lijf.addEventListener("keydown", toets);
lijf.addEventListener("input", toonTotalen);
lijf.addEventListener("mousedown", (muis) => {
  const vak = muis.target.closest("td");
  if (!vak || muis.target.closest("a, input") || vak.cellIndex >= kolommen.length) return;
  muis.preventDefault();
  document.activeElement?.blur();
  kies(vak, muis.shiftKey);
});
lijf.addEventListener("dblclick", () => actief && !actief.querySelector("input") && bewerk(actief));
lijf.addEventListener("focusin", (focus) => {
  const vak = focus.target.closest("td[tabindex]");
  if (vak && vak !== actief) kies(vak);
});
lijf.addEventListener("focusout", (focus) => {
  if (focus.relatedTarget && !lijf.contains(focus.relatedTarget)) bewaar([...rijen.values()].filter(isVuil));
});
document.addEventListener("paste", plak);
document.addEventListener("copy", kopieer);
window.addEventListener("beforeunload", (weg) => {
  if ([...rijen.values()].some(isVuil)) weg.preventDefault();
});
