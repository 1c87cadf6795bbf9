// One question at a time. What is asked and what follows is read from the lists of the page, which are complete without
// this: nothing is known here that does not stand there. Nothing is sent or kept.
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

  function go(id) {
    way.push(id);
    show(true);
  }

  // The question or what to do, with the buttons that lead on; its heading takes the focus, so that it is read aloud.
  function show(isAnswer) {
    var step = document.getElementById(way[way.length - 1]);
    var ask = step.querySelector(".ask");
    var heading = part("h2", ask ? ask.textContent : step.querySelector("h3").textContent);
    heading.tabIndex = -1;
    guide.textContent = "";
    if (ask) {
      guide.appendChild(part("p", "Question " + (Array.prototype.indexOf.call(step.parentNode.children, step) + 1), "within"));
    } else {
      guide.appendChild(part("p", "What to do", "within"));
    }
    guide.appendChild(heading);
    if (ask) {
      var help = step.querySelector(".help");
      if (help) { guide.appendChild(part("p", help.textContent)); }
      guide.appendChild(button("Yes", function () { go(step.getAttribute("data-yes")); }));
      guide.appendChild(button("No", function () { go(step.getAttribute("data-no")); }));
    } else {
      Array.prototype.forEach.call(step.querySelectorAll("p"), function (line) {
        guide.appendChild(line.cloneNode(true));
      });
    }
    if (way.length > 1) {
      guide.appendChild(button("Back", function () { way.pop(); show(true); }, "quiet"));
      guide.appendChild(button("Start again", function () { way.length = 1; show(true); }, "quiet"));
    }
    if (isAnswer) { heading.focus(); }
  }

  // Room is made before anything below is drawn, so that nothing moves once the questions are there to be read.
  guide.hidden = false;
  document.addEventListener("DOMContentLoaded", function () {
    way.push(guide.getAttribute("data-start"));
    show(false);
  });
})();
