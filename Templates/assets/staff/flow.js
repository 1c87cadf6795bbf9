// One question at a time. What is asked and what follows is read from the lists of the page, which are complete without
// this: nothing is known here that does not stand there. Nothing is sent or kept but the way so far, in the tab's history.
(function () {
  "use strict";
  var guide = document.getElementById("guide");
  if (!guide) { return; }
  var way = [];

  function part(tag, text, name) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (name) { element.className = name; }
    return element;
  }

  function button(text, action, name) {
    var element = part("button", text, name);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function step(id) { return document.getElementById(id); }

  // How many questions are asked at most from a step on.
  function most(id, known) {
    var asked = step(id);
    if (!asked || !asked.querySelector(".ask")) { return 0; }
    if (!(id in known)) {
      known[id] = 1 + Math.max(most(asked.getAttribute("data-yes"), known), most(asked.getAttribute("data-no"), known));
    }
    return known[id];
  }

  // Each answer is an entry of the browser's history, without an address of its own: from disk there is none to be had.
  function go(next) {
    way = next;
    history.pushState({ way: way }, "");
    show(true);
  }

  function copies(element) {
    return Array.prototype.map.call(element.childNodes, function (node) { return node.cloneNode(true); });
  }

  function fill(tag, element) {
    var copy = document.createElement(tag);
    copies(element).forEach(function (node) { copy.appendChild(node); });
    return copy;
  }

  // The words are chosen in the page: that works without a safe address too, where a script may not write to the clipboard.
  function copyButton(words) {
    var copy = button("Copy the words", function () {
      var range = document.createRange();
      range.selectNodeContents(words);
      var chosen = window.getSelection();
      chosen.removeAllRanges();
      chosen.addRange(range);
      copy.textContent = document.execCommand("copy") ? "Copied" : "Chosen: press Ctrl and C";
    }, "quiet");
    return copy;
  }

  // The question or what to do, with the buttons that lead on; its heading takes the focus, so that it is read aloud.
  function show(isAnswer) {
    var id = way[way.length - 1], here = step(id), ask = here.querySelector(".ask");
    var heading = fill("h2", ask ? ask.querySelector("strong") || ask : here.querySelector("h3"));
    heading.tabIndex = -1;
    guide.textContent = "";
    guide.appendChild(part("p", ask
      ? "Question " + way.length + " of at most " + (way.length - 1 + most(id, {})) : "What to do", "within"));
    guide.appendChild(heading);
    if (ask) {
      var help = here.querySelector(".help");
      if (help) { guide.appendChild(fill("p", help)); }
      guide.appendChild(button("Yes", function () { go(way.concat(here.getAttribute("data-yes"))); }));
      guide.appendChild(button("No", function () { go(way.concat(here.getAttribute("data-no"))); }));
    } else {
      Array.prototype.forEach.call(here.querySelectorAll("p, blockquote"), function (line) {
        var copy = guide.appendChild(line.cloneNode(true));
        if (line.tagName === "BLOCKQUOTE") { guide.appendChild(copyButton(copy)); }
      });
    }
    if (way.length > 1) {
      guide.appendChild(button("Back", function () { history.back(); }, "quiet"));
      guide.appendChild(button("Start again", function () { go(way.slice(0, 1)); }, "quiet"));
    }
    if (isAnswer) { heading.focus(); }
  }

  function kept() {
    var old = history.state && history.state.way;
    return old && old.length && old.every(step) ? old : null;
  }

  // An entry without a way is that of a link within the page: it is not ours.
  window.addEventListener("popstate", function () {
    var old = kept();
    if (!old || old.join() === way.join()) { return; }
    way = old;
    show(true);
  });

  // Room is made before anything below is drawn, so that nothing moves once the questions are there to be read.
  guide.hidden = false;
  document.addEventListener("DOMContentLoaded", function () {
    way = kept() || [guide.getAttribute("data-start")];
    history.replaceState({ way: way }, "");
    show(false);
  });
})();
