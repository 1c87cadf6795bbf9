// Only in `candour serve`: loads the page anew when the site has changed, and shows what there is to say of the content.
(() => {
  "use strict";
  const site = Number(document.currentScript.dataset.site);
  const status = document.createElement("p");
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const shown = () => new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  // The page that stands for a first build that failed has its diagnostics already.
  let drawer = document.querySelector(".candour-drawer");

  const get = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    return response;
  };

  const show = async () => {
    const text = await (await get("/-/diagnostics")).text();
    const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("section");
    const hadFocus = drawer?.contains(document.activeElement);
    if (fresh && drawer) drawer.replaceWith(fresh);
    else if (fresh) document.body.append(fresh);
    else drawer?.remove();
    drawer = fresh;
    if (hadFocus) fresh?.querySelector("summary").focus();
    status.textContent = fresh ? fresh.querySelector("h2").textContent : "No errors, no warnings";
  };

  const watch = async () => {
    let version = -1;
    let isLost = false;
    for (;;) {
      if (document.hidden) await shown();
      try {
        const state = await (await get(`/-/state?after=${version}`)).json();
        if (isLost || state.site !== site) return location.reload();
        if (state.version !== version) await show();
        version = state.version;
      } catch {
        isLost = true;
        status.textContent = "candour serve does not answer";
        await pause(1000);
      }
    }
  };

  const start = () => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/-/serve.css";
    document.head.append(style);
    status.className = "candour-status";
    status.setAttribute("role", "status");
    document.body.append(status);
    document.addEventListener("keydown", (event) => {
      const details = drawer?.querySelector("details");
      if (event.key !== "Escape" || !details?.open) return;
      details.open = false;
      if (drawer.contains(document.activeElement)) drawer.querySelector("summary").focus();
    });
    watch();
  };

  start();
})();
