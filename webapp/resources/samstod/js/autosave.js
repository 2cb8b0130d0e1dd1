/*
 * Saves each answer by itself while it is written. What is not yet acknowledged by the portal is kept on the device, by account
 * and application, until it is: through sleep, tunnels, a stopped portal and a new log-in. Signing out clears it.
 */
(function () {
  'use strict';

  var box = document.getElementById('autosave');
  if (!box) {
    return;
  }

  var ANSWERS = '/association/api/answers';
  var FILES = '/association/api/files';
  var PAUSES = [2000, 5000, 15000, 30000];
  var application = box.getAttribute('data-application');
  var account = box.getAttribute('data-account');
  var language = box.getAttribute('data-language');
  var csrf = box.getAttribute('data-csrf');
  var shelf = 'samstod.answers.' + account + '.' + application;
  var part = document.getElementById('part');
  var stateBox = document.getElementById('state');
  var saved = document.getElementById('saved');
  var mayChange = box.getAttribute('data-open') === 'true';
  /* A form that is only looked at: it behaves as when it is written, and nothing is kept or sent. */
  var dry = box.getAttribute('data-dry') === 'true';

  var queue = read();
  /* Keys of pieces that this page has had in its queue */
  var known = {};
  Object.keys(queue).forEach(function (code) { known[queue[code].key] = true; });
  var typing = {};
  var sending = false;
  var failures = 0;
  var retry = null;
  var signedOut = false;
  var leaving = false;
  /* Files under way, and the button that was pressed meanwhile */
  var uploads = 0;
  var pressed = null;

  function text(name, first, second) {
    var words = box.getAttribute('data-text-' + name) || '';
    return words.replace('{0}', first === undefined ? '' : first).replace('{1}', second === undefined ? '' : second);
  }

  /* The device's shelf */

  function read() {
    try {
      var kept = JSON.parse(window.localStorage.getItem(shelf) || '{}');
      return kept && typeof kept === 'object' ? kept : {};
    } catch (e) {
      return {};
    }
  }

  /* Other pages of the same application keep theirs there, too: only what this one knows of is changed. */
  function keep() {
    var shelved = read();
    Object.keys(shelved).forEach(function (code) {
      if (!queue[code] && known[shelved[code].key]) {
        delete shelved[code];
      }
    });
    Object.keys(queue).forEach(function (code) {
      known[queue[code].key] = true;
      shelved[code] = queue[code];
    });
    try {
      if (Object.keys(shelved).length === 0) {
        window.localStorage.removeItem(shelf);
      } else {
        window.localStorage.setItem(shelf, JSON.stringify(shelved));
      }
    } catch (e) {
      /* A device that keeps nothing still sends; the banner says whether it is saved. */
      return;
    }
  }

  function key() {
    var bytes = new Uint8Array(12);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  /* Questions and their texts */

  function questions() {
    return part ? Array.prototype.slice.call(part.querySelectorAll('[data-question]')) : [];
  }

  function questionOf(code) {
    return questions().filter(function (one) { return one.getAttribute('data-question') === code; })[0] || null;
  }

  function rowsOf(question) {
    return Array.prototype.slice.call(question.querySelectorAll('[data-row]'));
  }

  function tidy(value) {
    return value.replace(/\r\n?/g, '\n').trim();
  }

  /* Answers of several rows, each of two fields or three */
  function isTable(kind) {
    return kind === 'budget' || kind === 'financing' || kind === 'associations';
  }

  /* What a question says, or what it said when the portal drew it */
  function valueOf(question, drawn) {
    var code = question.getAttribute('data-question');
    var kind = question.getAttribute('data-kind');
    var as = drawn ? window.samstod.drawn : function (control) { return control; };
    if (isTable(kind)) {
      var lines = [];
      rowsOf(question).forEach(function (row) {
        var what = tidy(as(row.querySelector('.what input')).value);
        var amount = tidy(as(row.querySelector('.sum input')).value);
        if (what || amount) {
          lines.push(kind === 'budget' ? { amount: amount, what: what } : kind === 'associations' ? { name: what, number: amount }
            : { amount: amount, funder: what, state: as(row.querySelector('select')).value });
        }
      });
      return lines.length ? JSON.stringify(lines).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029') : '';
    }
    var controls = Array.prototype.slice.call(question.querySelectorAll('[name="a.' + code + '"]'));
    if (kind === 'choices' || kind === 'choice' || kind === 'level' || kind === 'declaration') {
      if (controls.length === 1 && controls[0].tagName === 'SELECT') {
        return as(controls[0]).value;
      }
      return controls.filter(function (one) { return as(one).checked; }).map(function (one) { return one.value; }).join(',');
    }
    return controls.length ? tidy(as(controls[0]).value) : '';
  }

  function put(question, value) {
    var code = question.getAttribute('data-question');
    var kind = question.getAttribute('data-kind');
    if (isTable(kind)) {
      var lines = [];
      try {
        lines = value ? JSON.parse(value) : [];
      } catch (e) {
        lines = [];
      }
      while (rowsOf(question).length < lines.length + 1) {
        addRow(question);
      }
      rowsOf(question).forEach(function (row, i) {
        var line = lines[i] || {};
        row.querySelector('.what input').value = line.what || line.funder || line.name || '';
        row.querySelector('.sum input').value = line.amount || line.number || '';
        if (row.querySelector('select')) {
          row.querySelector('select').value = line.state || 'asked';
        }
      });
    } else {
      var chosen = value.split(',');
      Array.prototype.forEach.call(question.querySelectorAll('[name="a.' + code + '"]'), function (one) {
        if (one.type === 'checkbox' || one.type === 'radio') {
          one.checked = chosen.indexOf(one.value) >= 0;
        } else {
          one.value = value;
        }
      });
    }
    question.last = value;
    showAll();
  }

  function setVersion(code, version) {
    var question = questionOf(code);
    if (question) {
      question.setAttribute('data-version', version);
      /* Once written in, it is no longer as in the earlier application. */
      question.querySelectorAll('[data-carried]').forEach(function (note) { note.remove(); });
      var hidden = question.querySelector('input[name="v.' + code + '"]');
      if (hidden) {
        hidden.value = version;
      }
    }
  }

  function versionOf(code) {
    var question = questionOf(code);
    return question ? Number(question.getAttribute('data-version')) : 0;
  }

  /* What the banner says */

  function say(words, unsaved) {
    if (saved.textContent !== words) {
      saved.textContent = words;
    }
    stateBox.classList.toggle('unsaved', unsaved);
  }

  function waiting() {
    return Object.keys(queue).filter(function (code) { return !queue[code].refused && !queue[code].other; });
  }

  function state(at) {
    var codes = Object.keys(queue);
    if (codes.some(function (code) { return queue[code].other; })) {
      say(text('conflict'), true);
    } else if (codes.some(function (code) { return queue[code].refused; })) {
      say(text('refused'), true);
    } else if (waiting().length === 0) {
      if (at) {
        say(text('saved', at.slice(11)), false);
      }
    } else if (signedOut) {
      say(text('login'), true);
    } else if (failures > 0) {
      say(text(reached ? 'waiting' : 'offline'), true);
    } else {
      say(text('saving'), false);
    }
  }

  var reached = true;

  /* Sending */

  function note(question) {
    var code = question.getAttribute('data-question');
    var value = valueOf(question);
    if (dry || value === question.last) {
      return;
    }
    question.last = value;
    var before = queue[code];
    queue[code] = { text: value, version: before && before.version !== undefined ? before.version : versionOf(code), key: key(), after: unheard(before) };
    complain(code, '');
    keep();
    state();
    window.clearTimeout(typing[code]);
    typing[code] = window.setTimeout(send, 700);
  }

  /* The keys of what was sent of an answer without hearing that it was saved: what stands there with one of them is the writer's own. */
  function unheard(piece) {
    var keys = piece ? (piece.after || []).concat(piece.sent ? [piece.key] : []) : [];
    /* The first may have arrived as well as the last. */
    return keys.length > 20 ? [keys[0]].concat(keys.slice(-19)) : keys;
  }

  /* A post that overtakes a piece under way says so. */
  function tellWhatIsUnderWay() {
    questions().forEach(function (question) {
      var code = question.getAttribute('data-question');
      var name = 'k.' + code;
      var hidden = question.querySelector('input[name="' + name + '"]') || question.appendChild(document.createElement('input'));
      hidden.type = 'hidden';
      hidden.name = name;
      hidden.value = unheard(queue[code]).join(',');
    });
  }

  function onSubmit(event) {
    tellWhatIsUnderWay();
    /* Leaving now would lose the files that are under way: the button waits for them. */
    if (uploads > 0) {
      event.preventDefault();
      pressed = event.submitter;
    }
  }

  function uploaded(all) {
    uploads--;
    if (!all) {
      pressed = null;
    }
    if (uploads === 0 && pressed) {
      var button = pressed;
      pressed = null;
      part.requestSubmit(button);
    }
  }

  function send() {
    window.clearTimeout(retry);
    if (sending || signedOut || !mayChange) {
      return;
    }
    var code = waiting()[0];
    if (!code) {
      state();
      return;
    }
    sending = true;
    var piece = queue[code];
    var body = JSON.stringify({
      application: application, question: code, text: piece.text, version: piece.version, key: piece.key, after: piece.after || []
    });
    piece.sent = true;
    keep();
    fetch(ANSWERS, {
      method: 'POST', credentials: 'same-origin', keepalive: body.length < 60000,
      headers: { 'Content-Type': 'application/json', 'X-Samstod-Csrf': csrf, 'X-Samstod-Language': language },
      body: body
    }).then(function (response) {
      reached = true;
      return response.text().then(function (answer) {
        var told = {};
        try {
          told = JSON.parse(answer);
        } catch (e) {
          told = {};
        }
        heard(code, piece, response.status, told);
      });
    }).catch(function () {
      reached = false;
      again();
    });
  }

  function heard(code, piece, status, told) {
    sending = false;
    if (status === 200) {
      failures = 0;
      document.dispatchEvent(new Event('samstod:alive'));
      setVersion(code, told.version);
      if (queue[code] === piece || queue[code] && queue[code].key === piece.key) {
        delete queue[code];
      } else if (queue[code]) {
        queue[code].version = told.version;
        queue[code].after = [];
      }
      keep();
      state(told.savedAt);
      send();
    } else if (status === 409) {
      /* What was typed while this was under way is the newer of the own versions. */
      queue[code] = queue[code] || piece;
      queue[code].other = told.other;
      keep();
      compare(code);
      state();
      send();
    } else if (status === 401) {
      signedOut = true;
      signIn();
      state();
    } else if (status === 403) {
      whose();
    } else if (told.message && [400, 404, 413, 415, 422].indexOf(status) >= 0) {
      /* Only the portal's own refusal counts: a server that is starting says 404 to everything. */
      if (!queue[code] || queue[code].key === piece.key) {
        piece.refused = told.message;
        queue[code] = piece;
        complain(code, piece.refused);
      }
      keep();
      state();
      send();
    } else {
      again();
    }
  }

  function again() {
    sending = false;
    failures++;
    state();
    window.clearTimeout(retry);
    retry = window.setTimeout(send, PAUSES[Math.min(failures, PAUSES.length) - 1]);
  }

  /* Whose session is this now, and how do the answers stand? */
  function whose() {
    fetch(ANSWERS + '?application=' + encodeURIComponent(application), { credentials: 'same-origin', headers: { 'X-Samstod-Language': language } })
      .then(function (response) {
        if (response.status === 401) {
          signedOut = true;
          signIn();
          state();
          return null;
        }
        return response.ok ? response.json() : Promise.reject(new Error(String(response.status)));
      }).then(function (told) {
        if (!told) {
          return;
        }
        if (told.account !== account) {
          signedOut = true;
          signIn(text('other-person'));
          return;
        }
        csrf = told.csrf;
        box.setAttribute('data-csrf', csrf);
        signedOut = false;
        failures = 0;
        document.getElementById('sign-in-here').textContent = '';
        renewForms();
        send();
      }).catch(again);
  }

  /* A form that was drawn in a session that is gone cannot be posted; its answers go by themselves, so the buttons lead on. */
  function renewForms() {
    if (box.getAttribute('data-renewed') !== 'true' || !part) {
      return;
    }
    part.addEventListener('submit', function (event) {
      event.preventDefault();
      window.setTimeout(function go() {
        if (waiting().length || uploads > 0) {
          window.setTimeout(go, 300);
        } else {
          window.location.reload();
        }
      }, 300);
    }, true);
  }

  function signIn(complaint) {
    var place = document.getElementById('sign-in-here');
    if (place.firstChild) {
      if (complaint) {
        place.querySelector('.error-text').textContent = complaint;
      }
      return;
    }
    var form = document.createElement('form');
    form.setAttribute('aria-label', text('send'));
    form.appendChild(element('p', text('login')));
    var wrong = element('span', complaint || '');
    wrong.className = 'error-text';
    wrong.setAttribute('role', 'alert');
    form.appendChild(wrong);
    var email = labelled(form, text('email'), 'email', 'username');
    var password = labelled(form, text('password'), 'password', 'current-password');
    var button = element('button', text('send'));
    button.className = 'button';
    button.type = 'submit';
    form.appendChild(button);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      fetch('/account/api/session', {
        method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json', 'X-Samstod-Login': 'here' },
        body: JSON.stringify({ email: email.value, password: password.value })
      }).then(function (response) {
        if (response.status === 204) {
          box.setAttribute('data-renewed', 'true');
          whose();
        } else {
          wrong.textContent = text('failed');
          password.value = '';
          password.focus();
        }
      }).catch(function () {
        wrong.textContent = text('offline');
      });
    });
    place.appendChild(form);
  }

  function labelled(form, words, type, complete) {
    var label = element('label', words);
    var input = document.createElement('input');
    input.type = type;
    input.autocomplete = complete;
    input.required = true;
    label.appendChild(input);
    form.appendChild(label);
    return input;
  }

  function element(name, words) {
    var made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  /* Errors and two versions */

  function complain(code, words) {
    var question = questionOf(code);
    if (!question) {
      return;
    }
    var place = question.querySelector('.error-text');
    if (place) {
      place.textContent = words;
      place.setAttribute('aria-live', 'polite');
    }
    var control = question.querySelector('[aria-invalid]');
    if (control) {
      control.setAttribute('aria-invalid', words ? 'true' : 'false');
    }
  }

  function readable(question, value) {
    if (!value) {
      return text('empty');
    }
    var kind = question.getAttribute('data-kind');
    if (isTable(kind)) {
      try {
        return JSON.parse(value).map(function (line) { return (line.what || line.funder || line.name) + ': ' + (line.amount || line.number); }).join('\n');
      } catch (e) {
        return value;
      }
    }
    var codes = value.split(',');
    var labels = [];
    Array.prototype.forEach.call(question.querySelectorAll('input[type=checkbox], input[type=radio], option'), function (one) {
      if (one.value && codes.indexOf(one.value) >= 0) {
        var label = one.tagName === 'OPTION' ? one : question.querySelector('label[for="' + one.id + '"]');
        labels.push(label.firstChild.textContent.trim());
      }
    });
    return labels.length ? labels.join(', ') : value;
  }

  function compare(code) {
    var question = questionOf(code);
    var piece = queue[code];
    if (!question || !piece || !piece.other) {
      return;
    }
    var old = question.querySelector('[data-conflict]');
    if (old) {
      old.remove();
    }
    var both = document.createElement('div');
    both.className = 'both two-versions';
    both.setAttribute('data-conflict', 'true');
    both.setAttribute('role', 'group');
    version(both, text('mine'), readable(question, piece.text), text('keep'), function () {
      /* What has been written since the two were shown is the newer of the own ones. */
      question.last = valueOf(question);
      queue[code] = { text: question.last, version: piece.other.version, key: key(), after: piece.other.by ? [] : unheard(piece) };
      settled(both, code);
    });
    version(both, piece.other.by ? text('theirs', piece.other.by, piece.other.at) : text('earlier'), readable(question, piece.other.text), text('take'), function () {
      if (piece.other.kept) {
        queue[code] = piece.other.kept;
      } else {
        delete queue[code];
        setVersion(code, piece.other.version);
      }
      put(question, piece.other.text);
      settled(both, code, piece.other.at);
      compare(code);
    });
    question.appendChild(both);
  }

  /* Somebody else has saved an answer that nobody writes in here. */
  function stored(event) {
    var question = event.detail.question;
    var answer = event.detail.answer;
    var code = question.getAttribute('data-question');
    if (queue[code] || question.contains(document.activeElement) || answer.version <= versionOf(code)) {
      return;
    }
    setVersion(code, answer.version);
    if (valueOf(question) !== answer.text) {
      put(question, answer.text);
      var old = question.querySelector('[data-changed]');
      if (old) {
        old.remove();
      }
      var note = element('p', text('changed', answer.by || text('somebody'), answer.at.slice(11)));
      note.className = 'changed';
      note.setAttribute('data-changed', 'true');
      question.appendChild(note);
    }
  }

  function version(both, title, words, action, act) {
    var side = document.createElement('div');
    side.appendChild(element('h3', title));
    side.appendChild(element('p', words));
    var button = element('button', action);
    button.type = 'button';
    button.className = 'button secondary';
    button.addEventListener('click', act);
    side.appendChild(button);
    both.appendChild(side);
  }

  /* at: when what stands now was saved, if it is saved already */
  function settled(both, code, at) {
    both.remove();
    complain(code, '');
    keep();
    state(at);
    send();
  }

  /* Sums */

  function ore(typed) {
    var clean = typed.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '');
    var match = /^([0-9]+|[0-9]{1,3}(?:[ \u00a0\u202f.][0-9]{3})+)(?:,([0-9]{1,2}))?$/.exec(clean);
    if (!match) {
      return null;
    }
    return Number(match[1].replace(/[^0-9]/g, '')) * 100 + Number(((match[2] || '') + '00').slice(0, 2));
  }

  function kronor(sum) {
    var whole = String(Math.floor(Math.abs(sum) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    var rest = Math.abs(sum) % 100;
    return (sum < 0 ? '\u2212' : '') + whole + (rest ? ',' + ('0' + rest).slice(-2) : '') + '\u00a0kr';
  }

  function totalOf(code) {
    var question = questionOf(code);
    var total = 0;
    if (question) {
      rowsOf(question).forEach(function (row) { total += ore(row.querySelector('.sum input').value) || 0; });
    }
    return total;
  }

  function showSums() {
    questions().forEach(function (question) {
      var output = question.querySelector('[data-total]');
      if (output) {
        output.textContent = kronor(totalOf(question.getAttribute('data-question')));
      }
      var shown = question.querySelector('[data-shown]');
      if (shown) {
        var sum = ore(valueOf(question));
        shown.textContent = sum === null ? '' : kronor(sum);
      }
    });
    var adds = document.getElementById('adds-up');
    var asked = questionOf('amount');
    if (adds && asked) {
      var sought = ore(valueOf(asked)) || 0;
      var left = totalOf('budget') - totalOf('financing') - sought;
      adds.querySelector('[data-sum=costs]').textContent = kronor(totalOf('budget'));
      adds.querySelector('[data-sum=others]').textContent = kronor(totalOf('financing'));
      adds.querySelector('[data-sum=asked]').textContent = kronor(sought);
      var place = adds.querySelector('[data-sum=left]');
      place.textContent = kronor(left);
      place.classList.toggle('less', left < 0);
    }
  }

  /* Questions that depend on others */

  function track() {
    var asked = questionOf('amount');
    var sum = asked ? ore(valueOf(asked)) : null;
    if (sum === null) {
      return box.getAttribute('data-track');
    }
    var found = (box.getAttribute('data-limits') || '').split(',').map(function (pair) { return pair.split(':'); })
      .filter(function (pair) { return pair[1] === '' || sum <= Number(pair[1]); })[0];
    return found ? found[0] : box.getAttribute('data-track');
  }

  function showQuestions() {
    var now = track();
    questions().forEach(function (question) {
      var tracks = question.getAttribute('data-tracks');
      var when = question.getAttribute('data-when');
      var decider = when ? questionOf(when) : null;
      if (!tracks && !when || when && !decider) {
        return;
      }
      var shown = !tracks || tracks.split(' ').indexOf(now) >= 0;
      if (shown && decider) {
        shown = !decider.hidden && meets(question, decider);
      }
      question.hidden = !shown;
    });
  }

  function meets(question, decider) {
    var value = valueOf(decider);
    var least = question.getAttribute('data-when-least');
    var wanted = question.getAttribute('data-when-in');
    if (!value) {
      return false;
    }
    if (least) {
      var number = decider.getAttribute('data-kind') === 'amount' ? ore(value) : Number(value.replace(/[\s\u00a0]/g, ''));
      return number !== null && number >= Number(least);
    }
    return !wanted || value.split(',').some(function (one) { return wanted.split(',').indexOf(one) >= 0; });
  }

  function showPreview() {
    var card = document.querySelector('[data-preview]');
    if (!card) {
      return;
    }
    var title = questionOf('public.title');
    var summary = questionOf('public.summary');
    if (title) {
      card.querySelector('[data-preview-title]').textContent = valueOf(title) || text('no-title');
    }
    if (summary) {
      card.querySelector('[data-preview-summary]').textContent = valueOf(summary) || text('no-summary');
    }
  }

  function showAll() {
    showSums();
    showQuestions();
    showPreview();
  }

  /* Rows by keyboard */

  function addRow(question) {
    var rows = rowsOf(question);
    var fresh = rows[rows.length - 1].cloneNode(true);
    Array.prototype.forEach.call(fresh.querySelectorAll('input'), function (input) { input.value = ''; });
    if (fresh.querySelector('select')) {
      fresh.querySelector('select').value = 'asked';
    }
    fresh.setAttribute('aria-label', text('row', rows.length + 1));
    rows[rows.length - 1].insertAdjacentElement('afterend', fresh);
    return fresh;
  }

  function onRows(question) {
    var add = question.querySelector('[data-add-row]');
    add.hidden = false;
    Array.prototype.forEach.call(question.querySelectorAll('[data-remove-row]'), function (button) { button.hidden = false; });
    add.addEventListener('click', function () {
      addRow(question).querySelector('.what input').focus();
    });
    question.addEventListener('click', function (event) {
      var button = event.target.closest('[data-remove-row]');
      if (!button) {
        return;
      }
      var rows = rowsOf(question);
      var row = button.closest('[data-row]');
      var place = rows.indexOf(row);
      if (rows.length === 1) {
        addRow(question);
      }
      row.remove();
      var left = rowsOf(question);
      left.forEach(function (one, i) { one.setAttribute('aria-label', text('row', i + 1)); });
      left[Math.min(place, left.length - 1)].querySelector('.what input').focus();
      showAll();
      note(question);
    });
    question.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') {
        return;
      }
      event.preventDefault();
      var rows = rowsOf(question);
      var row = event.target.closest('[data-row]');
      var next = rows[rows.indexOf(row) + 1] || addRow(question);
      next.querySelector('.what input').focus();
    });
  }

  /* Files */

  function onFiles(question) {
    var code = question.getAttribute('data-question');
    var input = question.querySelector('input[type=file]');
    var drop = question.querySelector('[data-drop]');
    var progress = question.querySelector('[data-progress]');
    var list = question.querySelector('[data-files]');
    var words = question.querySelector('[data-script]');
    if (words) {
      words.hidden = false;
    }
    function takeChosen() {
      take(Array.prototype.slice.call(input.files));
      input.value = '';
    }
    input.addEventListener('change', takeChosen);
    if (window.samstod.fresh) {
      takeChosen();
    }
    ['dragenter', 'dragover'].forEach(function (name) {
      drop.addEventListener(name, function (event) {
        event.preventDefault();
        drop.classList.add('over');
      });
    });
    ['dragleave', 'drop'].forEach(function (name) {
      drop.addEventListener(name, function (event) {
        event.preventDefault();
        drop.classList.remove('over');
      });
    });
    drop.addEventListener('drop', function (event) {
      take(Array.prototype.slice.call(event.dataTransfer.files));
    });
    list.addEventListener('click', function (event) {
      var button = event.target.closest('[data-remove-file]');
      if (button) {
        event.preventDefault();
        move(button.closest('li'), button.getAttribute('data-remove-file'));
      }
    });

    function take(files) {
      if (!files.length) {
        return;
      }
      var pictures = files.length > 1 && files.every(function (file) { return file.type.indexOf('image/') === 0; });
      var batches = pictures ? [files] : files.map(function (file) { return [file]; });
      complain(code, '');
      uploads++;
      batches.reduce(function (before, batch) {
        return before.then(function (all) {
          return upload(batch).then(function (taken) { return all && taken; });
        });
      }, Promise.resolve(true)).then(uploaded);
    }

    function upload(batch) {
      return new Promise(function (done) {
        var data = new FormData();
        data.append('application', application);
        data.append('question', code);
        batch.forEach(function (file) { data.append('file', file, file.name); });
        var request = new XMLHttpRequest();
        request.open('POST', FILES);
        request.setRequestHeader('X-Samstod-Csrf', csrf);
        request.setRequestHeader('X-Samstod-Language', language);
        request.upload.addEventListener('progress', function (event) {
          if (event.lengthComputable) {
            progress.textContent = text('sending', batch[0].name, Math.round(event.loaded / event.total * 100));
          }
        });
        request.addEventListener('load', function () {
          var told = {};
          try {
            told = JSON.parse(request.responseText);
          } catch (e) {
            told = {};
          }
          var taken = request.status === 200 && !!told.file;
          if (taken) {
            list.appendChild(line(told.file));
            progress.textContent = text('added', told.file.name);
          } else {
            progress.textContent = '';
            complain(code, batch[0].name + ': ' + (told.message || text('file-failed', batch[0].name)));
            if (request.status === 401) {
              signedOut = true;
              signIn();
            } else if (request.status === 403) {
              whose();
            }
          }
          done(taken);
        });
        request.addEventListener('error', function () {
          progress.textContent = '';
          complain(code, text('file-failed', batch[0].name));
          done(false);
        });
        request.send(data);
      });
    }

    function line(file) {
      var item = document.createElement('li');
      item.setAttribute('data-file', file.id);
      var link = element('a', file.name);
      link.href = '/files/' + file.id;
      item.appendChild(link);
      var size = element('span', file.kilobytes + '\u00a0kB');
      size.className = 'soft';
      item.appendChild(size);
      var button = element('button', text('remove'));
      button.type = 'button';
      button.className = 'button quiet';
      button.setAttribute('data-remove-file', file.id);
      var name = element('span', ' ' + file.name);
      name.className = 'visually-hidden';
      button.appendChild(name);
      item.appendChild(button);
      return item;
    }

    function move(item, id) {
      change('remove', id).then(function (file) {
        var gone = document.createElement('li');
        gone.appendChild(element('span', file.name + ': ' + text('removed')));
        var undo = element('button', text('undo'));
        undo.type = 'button';
        undo.className = 'button quiet';
        gone.appendChild(undo);
        item.replaceWith(gone);
        undo.focus();
        undo.addEventListener('click', function () {
          change('restore', id).then(function () {
            gone.replaceWith(item);
            item.querySelector('button').focus();
          }, failed);
        });
      }, failed);
    }

    function failed(message) {
      complain(code, message);
    }

    function change(what, id) {
      return fetch(FILES + '?application=' + encodeURIComponent(application) + '&' + what + '=' + encodeURIComponent(id), {
        method: 'POST', credentials: 'same-origin', headers: { 'X-Samstod-Csrf': csrf, 'X-Samstod-Language': language }
      }).then(function (response) {
        return response.json().then(function (told) {
          return response.ok ? told.file : Promise.reject(told.message);
        });
      }, function () {
        return Promise.reject(text('offline'));
      });
    }
  }

  /* Beginning */

  function restore() {
    Object.keys(queue).forEach(function (code) {
      var question = questionOf(code);
      var piece = queue[code];
      delete piece.refused;
      if (question && question.ahead) {
        if (valueOf(question) === piece.text) {
          question.last = piece.text;
          compare(code);
        }
        return;
      }
      if (question && valueOf(question) === piece.text) {
        /* An ordinary post of the part saved it. */
        delete queue[code];
        return;
      }
      if (question) {
        put(question, piece.text);
        if (piece.other) {
          compare(code);
        }
      }
    });
    keep();
  }

  /*
   * A field says something else than what was drawn in it. In a page just opened somebody was quicker than this script, and it is saved. Where the
   * browser may have put an older text in, or a text is kept on the device, both are shown and a person chooses.
   */
  function goOn(question) {
    var code = question.getAttribute('data-question');
    var kept = queue[code];
    if (!dry && (kept || !window.samstod.fresh)) {
      question.last = valueOf(question);
      queue[code] = {
        text: question.last, version: kept ? kept.version : versionOf(code), key: key(), after: unheard(kept),
        other: { text: kept ? kept.text : question.drawn, version: kept ? kept.version : versionOf(code), kept: kept }
      };
      keep();
      compare(code);
      state();
      return;
    }
    note(question);
  }

  if (!mayChange) {
    return;
  }

  questions().forEach(function (question) {
    question.drawn = valueOf(question, true);
    question.last = question.drawn;
    question.ahead = valueOf(question) !== question.drawn;
  });
  var hadSome = Object.keys(queue).length > 0;
  restore();
  questions().forEach(function (question) {
    var kind = question.getAttribute('data-kind');
    if (kind === 'files') {
      if (!dry) {
        onFiles(question);
      }
      return;
    }
    if (isTable(kind)) {
      onRows(question);
    }
    question.addEventListener('input', function () {
      showAll();
      note(question);
    });
    question.addEventListener('change', function () {
      showAll();
      note(question);
      send();
    });
    question.addEventListener('focusout', send);
    if (question.ahead && valueOf(question) !== question.last) {
      goOn(question);
    }
  });
  if (part && !dry) {
    part.addEventListener('submit', onSubmit);
  }
  showAll();
  if (waiting().length) {
    state();
    send();
  } else if (hadSome) {
    state();
  }
  /* On the check page everything must be in before it is read through. */
  if (!part && hadSome) {
    window.setTimeout(function look() {
      if (waiting().length === 0 && !sending && !leaving) {
        window.location.reload();
      } else {
        window.setTimeout(look, 500);
      }
    }, 500);
  }

  window.addEventListener('beforeunload', function (event) {
    if (uploads > 0) {
      event.preventDefault();
    }
  });
  document.addEventListener('samstod:stored', stored);
  window.addEventListener('online', function () {
    failures = 0;
    send();
  });
  document.addEventListener('visibilitychange', function () {
    if (signedOut && document.visibilityState === 'visible') {
      whose();
    } else {
      send();
    }
  });
  window.addEventListener('pagehide', function () {
    leaving = true;
    send();
  });
})();
