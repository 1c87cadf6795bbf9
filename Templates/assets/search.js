/* The search field of every page. At the first key it loads how to find (search-find.js) and what there is to be found
   (search-index.js, search-text.js), by script elements, so that it works from disk too.
   What is typed stays here: it is not sent, not kept, not put into the address. */
(function () {
  'use strict';
  const form = document.querySelector('form.search');
  if (!form || !document.currentScript) return;
  const root = document.currentScript.src.replace(/assets\/search\.js.*$/, '');
  const input = form.querySelector('input');
  const panel = add(form, 'div', '');
  const status = add(panel, 'p', '');
  const list = add(panel, 'ol', '');
  const MOST_SHOWN = 20;
  let index = null, isAsked = false, timer = 0;

  panel.className = 'found';
  panel.tabIndex = -1; // a click on its text does not leave the form
  status.setAttribute('role', 'status');
  list.hidden = true;
  form.hidden = false;

  function add(parent, name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function say(text) {
    form.classList.add('open');
    status.textContent = text;
  }

  function load(names, then) {
    let missing = names.length;
    names.forEach(function (name) {
      const script = document.createElement('script');
      script.src = root + name;
      script.onload = function () { missing -= 1; if (!missing) then(); };
      script.onerror = function () { isAsked = false; say('Search could not be loaded. The A–Z lists all pages.'); };
      document.head.appendChild(script);
    });
  }

  function start() {
    isAsked = true;
    say('Searching …');
    load(['assets/search-find.js', 'search-index.js'], function () {
      index = window.candourFind(window.candourSearch);
      show();
      // Whatever was typed, all texts are loaded: nobody can tell from it what was looked for.
      if (window.candourSearch.text) load(['search-text.js'], function () { if (!isInList()) show(); });
    });
  }

  function isInList() { return list.contains(document.activeElement); }

  function show() {
    const query = input.value.trim();
    if (!index) return;
    const found = index.search(query), count = found.sections.length;
    if (!found.terms.length) return close();
    const shown = found.sections.slice(0, MOST_SHOWN);
    list.textContent = '';
    shown.forEach(function (section) {
      const item = add(list, 'li', ''), link = add(item, 'a', '');
      link.href = root + section.path + (section.id ? '#' + encodeURIComponent(section.id) : '');
      addMarked(link, section.title + (section.heading ? ' › ' + section.heading : ''), found.terms);
      const text = window.candourText ? window.candourText[section.number] : section.summary;
      if (text) addMarked(add(item, 'p', ''), index.excerpt(text, found.terms), found.terms);
    });
    list.hidden = !count;
    say((count > shown.length ? 'The first ' + shown.length + ' of ' : '')
      + (count === 1 ? '1 result' : count ? count + ' results' : 'No result') + ' for “' + query + '”'
      + (count ? '' : '. The A–Z lists all pages.'));
  }

  function addMarked(parent, text, terms) {
    index.pieces(text, terms).forEach(function (piece) {
      if (piece.isFound) add(parent, 'mark', piece.text);
      else parent.appendChild(document.createTextNode(piece.text));
    });
  }

  function close() {
    form.classList.remove('open');
    list.hidden = true;
    list.textContent = status.textContent = '';
  }

  /* Keys: arrows go through the field and the results, Enter from the field to the first of them, Escape back and out. */

  function go(step) {
    const stops = [input].concat(Array.from(list.querySelectorAll('a')));
    const stop = stops[stops.indexOf(document.activeElement) + step];
    if (stop) stop.focus();
  }

  input.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(show, 150);
    if (!isAsked) start();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    clearTimeout(timer);
    show();
    go(1);
  });
  form.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && form.classList.contains('open')) {
      event.preventDefault();
      input.focus();
      close();
    }
  });
  form.addEventListener('focusout', function () {
    setTimeout(function () { if (!form.contains(document.activeElement)) close(); });
  });
  input.addEventListener('focus', function () { if (!form.classList.contains('open')) show(); });
  list.addEventListener('click', function (event) { if (event.target.closest('a')) close(); });
})();
