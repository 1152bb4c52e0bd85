"use strict";
/* Opens the sealed block of this page with the passphrase, checks the sums, and shows what is in it. */
(function () {
  const by = (id) => document.getElementById(id);
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const tell = (text) => { by("told").textContent = text; };
  const tidy = (typed) => (typed.toLowerCase().match(/\p{L}+/gu) || []).join(" ");
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, "0")).join("");

  async function unsealed(typed) {
    const sealed = JSON.parse(by("sealed").textContent);
    const material = await crypto.subtle.importKey(
      "raw", new TextEncoder().encode(tidy(typed)), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.salt), iterations: sealed.iterations },
      material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const inner = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes(sealed.nonce) }, key, bytes(sealed.content));
    const files = JSON.parse(new TextDecoder().decode(inner));
    return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, bytes(data)]));
  }

  async function whole(files) {
    const lines = new TextDecoder().decode(files["kontrollsummor.txt"]).trim().split("\n");
    for (const line of lines) {
      const [sum, name] = line.split("  ");
      if (!files[name] || hex(await crypto.subtle.digest("SHA-256", files[name])) !== sum) { return false; }
    }
    return lines.length > 0;
  }

  function add(parent, kind, text) {
    const element = document.createElement(kind);
    element.textContent = text;
    parent.append(element);
    return element;
  }

  function show(files) {
    const types = { pdf: "application/pdf", json: "application/json", txt: "text/plain" };
    for (const [name, data] of Object.entries(files)) {
      const link = add(by("files"), "a", "Spara " + name);
      link.className = "file";
      link.download = name;
      link.href = URL.createObjectURL(new Blob([data], { type: types[name.split(".").pop()] }));
    }
    const content = JSON.parse(new TextDecoder().decode(files["arende.json"]));
    document.querySelector("h1").textContent = content.title;
    const article = by("content");
    add(article, "p", content.lead);
    if (content.words) { add(article, "p", content.words); }
    for (const part of content.parts) {
      add(article, "h2", part.title);
      for (const item of part.items) {
        if (item.title) { add(article, "h3", item.title); }
        const list = add(article, "dl", "");
        for (const fact of item.facts) {
          if (fact.label) { add(list, "dt", fact.label); }
          add(list, "dd", fact.value);
        }
      }
    }
  }

  by("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!window.crypto || !crypto.subtle) {
      tell("Den här webbläsaren kan inte öppna filen. Prova Edge, Chrome, Firefox eller Safari i en ny version.");
      return;
    }
    by("open").disabled = true;
    tell("Öppnar. Det tar några sekunder.");
    try {
      const files = await unsealed(by("passphrase").value);
      const sound = await whole(files);
      by("passphrase").value = "";
      by("locked").hidden = true;
      by("opened").hidden = false;
      by("whole").textContent = sound
        ? "Filerna är hela: kontrollsummorna stämmer. Spara dem där ni brukar ha sådana handlingar, och ta bort den här filen när ni har svarat."
        : "Kontrollsummorna stämmer inte. Använd inte innehållet, och be om filen på nytt.";
      if (sound) { show(files); document.querySelector("h1").scrollIntoView(); }
    } catch (error) {
      tell(error && error.name === "OperationError"
        ? "Lösenordet stämmer inte. Läs upp orden ett i taget för den som skickade filen, och prova igen. Det går att försöka hur många gånger som helst."
        : "Filen är skadad eller inte hel. Be om den på nytt.");
      by("open").disabled = false;
      by("passphrase").focus();
    }
  });
})();
