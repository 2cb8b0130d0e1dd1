/*
 * Who else writes in the same application, and where. Somebody's question is left alone until the reader says otherwise; what others
 * have saved is shown as it comes, where nothing is being written. The portal's versions decide what is saved, not this.
 */
(function () {
  'use strict';

  var box = document.getElementById('autosave');
  var place = document.getElementById('others');
  if (!box || !place || box.getAttribute('data-open') !== 'true' || box.getAttribute('data-dry') === 'true') {
    return;
  }

  var EVERY = 15000;
  var application = box.getAttribute('data-application');
  var timer = null;
  var soon = null;
  var asked = 0;

  function text(name, first, second) {
    return (box.getAttribute('data-text-' + name) || '').replace('{0}', first || '').replace('{1}', second || '');
  }

  function questions() {
    return Array.prototype.slice.call(document.querySelectorAll('#part [data-question]'));
  }

  function code(question) {
    return question.getAttribute('data-question');
  }

  function focused() {
    var at = document.activeElement && document.activeElement.closest('[data-question]');
    return at && !at.querySelector('[data-held]') ? code(at) : '';
  }

  function post(fields, last) {
    var body = new URLSearchParams({ application: application });
    Object.keys(fields).forEach(function (name) { body.set(name, fields[name]); });
    return fetch('/association/api/presence', {
      method: 'POST', credentials: 'same-origin', keepalive: last === true, body: body,
      headers: { 'X-Samstod-Csrf': box.getAttribute('data-csrf'), 'X-Samstod-Language': box.getAttribute('data-language') }
    });
  }

  function ask(take) {
    window.clearTimeout(timer);
    window.clearTimeout(soon);
    var round = ++asked;
    var fields = { question: take || focused() };
    if (take) {
      fields.take = 'yes';
    }
    post(fields).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (told) {
      if (told && round === asked) {
        show(told);
      }
      later();
    }, later);
  }

  function later() {
    window.clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      timer = window.setTimeout(function () { ask(); }, EVERY);
    }
  }

  function name(person) {
    return person.name || text('somebody');
  }

  function show(told) {
    var words = told.others.map(function (one) { return text('also-here', name(one)); }).join(' ');
    if (place.textContent !== words) {
      place.textContent = words;
    }
    questions().forEach(function (question) {
      var holder = told.others.filter(function (one) { return one.question === code(question); })[0];
      hold(question, holder ? name(holder) : null);
    });
    catchUp(told.versions);
  }

  function hold(question, who) {
    var note = question.querySelector('[data-held]');
    if (!who) {
      if (note) {
        note.remove();
        inert(question, false);
      }
      return;
    }
    if (note) {
      note.firstChild.textContent = text('held', who);
      return;
    }
    note = document.createElement('p');
    note.className = 'held';
    note.setAttribute('data-held', 'true');
    var words = document.createElement('span');
    words.textContent = text('held', who);
    note.appendChild(words);
    var own = question.contains(document.activeElement);
    if (!own) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'button quiet';
      button.textContent = text('write-anyway');
      button.addEventListener('click', function () {
        note.remove();
        inert(question, false);
        var control = question.querySelector('input:not([type=hidden]), textarea, select');
        if (control) {
          control.focus();
        }
        ask(code(question));
      });
      note.appendChild(button);
    }
    question.insertBefore(note, question.firstChild);
    inert(question, !own);
  }

  /* What is inert is still sent when the part is posted. */
  function inert(question, so) {
    Array.prototype.forEach.call(question.children, function (child) {
      child.inert = so && !child.hasAttribute('data-held');
    });
  }

  /* Answers that others have saved since this page was drawn. */
  function catchUp(versions) {
    var behind = questions().filter(function (question) {
      return (versions[code(question)] || 0) > Number(question.getAttribute('data-version'));
    });
    if (!behind.length) {
      return;
    }
    fetch('/association/api/answers?application=' + encodeURIComponent(application), {
      credentials: 'same-origin', headers: { 'X-Samstod-Language': box.getAttribute('data-language') }
    }).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (told) {
      if (!told || told.account !== box.getAttribute('data-account')) {
        return;
      }
      behind.forEach(function (question) {
        var answer = told.answers[code(question)];
        if (answer) {
          document.dispatchEvent(new CustomEvent('samstod:stored', { detail: { question: question, answer: answer } }));
        }
      });
    }, function () {
      /* The next round tries again. */
      return null;
    });
  }

  document.addEventListener('focusin', function (event) {
    if (event.target.closest('[data-question]')) {
      window.clearTimeout(soon);
      soon = window.setTimeout(function () { ask(); }, 400);
    }
  });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'visible') {
      ask();
    } else {
      window.clearTimeout(timer);
      post({ question: '' }, true).catch(function () { return null; });
    }
  });
  window.addEventListener('pagehide', function () {
    post({ leave: 'yes' }, true).catch(function () { return null; });
  });
  ask();
})();
