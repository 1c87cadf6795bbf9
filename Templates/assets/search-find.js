/* What search.js asks once somebody types. Words are found in any order, by their beginnings, with a slip or two, whatever
   their accents and plurals. */
window.candourFind = function (data) {
  'use strict';
  const MOST_OF_A_PAGE = 3, MOST_WORDS = 8, EXCERPT = 160, FEW_PAGES = 3;
  /* Words that say nothing of what is looked for, beside others. */
  const SMALL = new Set(('a about after am an and any are as at be been but by can could did do does for from had has have how i if in is it me '
    + 'my of on or our shall she he should so than that the their them then there they this to us was we were what when where '
    + 'which who whom why will with would you your').split(' '));

  /* Words, by the same rules as in Sources/Site/Search/SearchWords.swift. */

  const LETTERS = '[0-9A-Za-z\\u00c0-\\u02bb\\u02bd-\\u1fff\\u2c00-\\u2fef\\u3040-\\uffff]+';
  const WORD = new RegExp(LETTERS + '(?:[\'’ʼ\\u2010\\u2011-]' + LETTERS + ')*', 'g');
  const HYPHEN = /[\u2010\u2011-]/;

  function wordsOf(text) { return text.match(WORD) || []; }

  /* What all forms of a word have in common. */
  function key(word) {
    let plain = word.toLowerCase();
    if (/[^a-z0-9]/.test(plain)) {
      plain = plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/['’ʼ]s(?=$|[\u2010\u2011-])/g, '')
        .replace(/['’ʼ\u2010\u2011-]/g, '');
    }
    if (!plain.endsWith('s') || plain.length < 4 || /(ss|us|is)$/.test(plain)) return plain;
    return plain.replace(/(..)ies$/, '$1y').replace(/(x|z|ch|sh|ss)es$/, '$1').replace(/s$/, '');
  }

  function keysOf(text) { return wordsOf(text).map(key); }

  /* How many slips (a letter more, less or other, or two swapped) make `typed` the beginning of a word; above `most` any
     number. Source: Damerau (1964), Communications of the ACM 7: 171-176. */
  function slips(typed, word, most) {
    const width = Math.min(word.length, typed.length + most);
    let before = [], last = [];
    for (let j = 0; j <= width; j++) last.push(j);
    for (let i = 1; i <= typed.length; i++) {
      const row = [i];
      for (let j = 1; j <= width; j++) {
        const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
        row.push(Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1),
          isSwapped ? before[j - 2] + 1 : Infinity));
      }
      before = last;
      last = row;
      if (Math.min.apply(null, row) > most) return most + 1;
    }
    return Math.min.apply(null, last);
  }

  /* The index, as Sources/Site/Search/SearchIndex.swift describes it. */

  const sections = [], urgent = new Set(data.first), places = new Map(), found = data.found.split(' ');
  data.pages.forEach((page, number) => {
    for (let i = 1; i < page.length; i += 2) {
      const id = i > 1 ? page[i] : '', heading = i > 1 ? page[i + 1] : '';
      sections.push({
        number: sections.length, page: number, path: page[0], title: page[1], summary: page[2], also: data.text ? page[2] : '', id, heading,
      });
    }
  });
  data.words.split(' ').reduce((before, coded, i) => {
    const word = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1), all = places.get(key(word));
    if (all) all.push(found[i]);
    else places.set(key(word), [found[i]]);
    return word;
  }, '');
  const keys = Array.from(places.keys());

  const DIGITS = {};
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((c, i) => { DIGITS[c] = i; });

  function numbers(coded) {
    const all = [];
    let last = -1, distance = 0, scale = 1;
    for (let i = 0; i < coded.length; i++) {
      const digit = DIGITS[coded[i]];
      distance += digit % 32 * scale;
      scale *= 32;
      if (digit > 31) continue;
      last += distance + 1;
      all.push(last);
      distance = 0;
      scale = 1;
    }
    return all;
  }

  /* How well the words of the index answer one that was typed, from 0 to 1: the same, then a beginning, then slips. */
  function matches(typed) {
    const found = new Map(), most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    keys.forEach(word => {
      if (word === typed) found.set(word, 1);
      else if (typed.length > 1 && word.startsWith(typed)) found.set(word, 0.4 + 0.4 * typed.length / word.length);
    });
    // The first letter is seldom wrong, unless it is swapped with the second, or one of the two is missing.
    const begins = word => word[0] === typed[0] || word[1] === typed[0] || word[0] === typed[1];
    // A longer word may begin like it only where much of it was typed; a shorter one lacks one letter at most.
    const ends = word => word.length >= typed.length - 1 && (typed.length > 5 || word.length <= typed.length + 1);
    if (most && !found.size) keys.filter(word => begins(word) && ends(word)).forEach(word => {
      const count = slips(typed, word, most);
      if (count <= (word.length > typed.length + 1 ? 1 : most)) found.set(word, 0.4 - 0.1 * count - 0.1 * Math.abs(word.length - typed.length) / word.length);
    });
    return found;
  }

  /* A word with a hyphen is one word, or else its parts. */
  function termsOf(query) {
    const terms = [], all = wordsOf(query), telling = all.filter(word => !SMALL.has(word.toLowerCase()));
    (telling.length ? telling : all).slice(0, MOST_WORDS).forEach(word => {
      const whole = matches(key(word)), parts = word.split(HYPHEN);
      if (whole.size || parts.length < 2) terms.push(whole);
      else parts.forEach(part => terms.push(matches(key(part))));
    });
    return terms.slice(0, MOST_WORDS); // a word of many parts is many terms
  }

  function best(term, words) {
    return words.reduce((most, word) => Math.max(most, term.get(word) || 0), 0);
  }

  /* How well each term stands in each section. */
  function scoresBySection(terms) {
    const scores = new Map();
    terms.forEach((term, number) => term.forEach((quality, word) => places.get(word).forEach(coded => {
      numbers(coded).forEach(section => {
        if (!scores.has(section)) scores.set(section, terms.map(() => 0));
        const own = scores.get(section);
        own[number] = Math.max(own[number], quality);
      });
    })));
    return scores;
  }

  /* Sections, the best first: with most words, then in titles, in headings, in text. A title counts for what is below it.
     Pages with fewer words than another are left out, unless few have as many; what is for those in a hurry comes first. */
  function search(query) {
    const terms = termsOf(query), results = [], onPage = new Map(), count = new Map();
    scoresBySection(terms).forEach((scores, number) => {
      const section = sections[number], result = { section, score: 0, words: 0, named: 0 };
      let words = onPage.get(section.page) || 0; // a bit for each term
      section.titleKeys = section.titleKeys || keysOf(section.title + ' ' + section.also);
      section.headingKeys = section.headingKeys || keysOf(section.heading);
      terms.forEach((term, i) => {
        const title = best(term, section.titleKeys), heading = best(term, section.headingKeys);
        result.score += scores[i] + 4 * heading + (section.heading ? 2 : 8) * title;
        result.named += title >= 0.5;
        if (!scores[i] && !title) return;
        result.words += 1;
        words |= 1 << i;
      });
      onPage.set(section.page, words);
      results.push(result);
    });
    const bits = words => words && (words & 1) + bits(words >>> 1);
    let most = 0;
    onPage.forEach(words => { most = Math.max(most, bits(words)); });
    const whole = section => bits(onPage.get(section.page)) === most;
    const few = new Set(results.filter(result => whole(result.section)).map(result => result.section.page)).size < FEW_PAGES;
    // A card that is called by half of what was typed is what somebody in a hurry looks for.
    const isCalled = result => urgent.has(result.section.page) && 2 * result.named >= terms.length;
    const first = result => isCalled(result) ? 2 : whole(result.section) ? 1 : 0;
    results.sort((a, b) => first(b) - first(a) || b.words - a.words || b.score - a.score || a.section.number - b.section.number);
    return {
      terms,
      sections: results.filter(result => few || first(result)).map(result => result.section).filter(section => {
        count.set(section.page, (count.get(section.page) || 0) + 1);
        return count.get(section.page) <= MOST_OF_A_PAGE;
      }),
    };
  }

  /* A text in pieces, those that were found apart. */
  function pieces(text, terms) {
    const all = [];
    let end = 0;
    text.replace(WORD, (word, start) => {
      if (!terms.some(term => term.has(key(word)))) return;
      all.push({ text: text.slice(end, start), isFound: false }, { text: word, isFound: true });
      end = start + word.length;
    });
    all.push({ text: text.slice(end), isFound: false });
    return all;
  }

  /* The part of a text where most of the words stand together. */
  function excerpt(text, terms) {
    const hits = [];
    text.replace(WORD, (word, start) => {
      const found = key(word);
      terms.forEach((term, number) => { if (term.has(found)) hits.push({ start, number }); });
    });
    let first = 0, most = 0;
    hits.forEach((hit, i) => {
      const near = new Set();
      for (let j = i; j < hits.length && hits[j].start < hit.start + 100; j++) near.add(hits[j].number);
      if (near.size > most) { most = near.size; first = hit.start; }
    });
    const start = first < 60 ? 0 : text.indexOf(' ', first - 50) + 1;
    let end = text.length;
    if (end > start + EXCERPT) {
      end = text.lastIndexOf(' ', start + EXCERPT);
      if (end <= start) end = start + EXCERPT;
    }
    return (start ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
  }

  return { search, pieces, excerpt };
};
