/*
 * The allocation sheet by keyboard: arrows, Enter and Tab between cells as in a spreadsheet, Esc undoes a cell. Each cell is saved by
 * itself when it is left. What the portal has not acknowledged stays in the cell, marked, and is kept in this tab until it is saved.
 */
(function () {
  'use strict';

  var table = document.getElementById('cells');
  if (!table) {
    return;
  }

  var ADDRESS = '/office/api/allocation';
  var PAUSES = [3000, 8000, 20000];
  var variant = table.getAttribute('data-variant');
  var shelf = 'samstod.sheet.' + table.getAttribute('data-account') + '.' + variant;
  var saved = document.getElementById('saved');
  var waiting = 0;
  var failures = 0;
  var retry = null;

  function text(name, first, second) {
    return (table.getAttribute('data-text-' + name) || '').replace('{0}', first === undefined ? '' : first).replace('{1}', second === undefined ? '' : second);
  }

  function all(selector, from) {
    return Array.prototype.slice.call((from || document).querySelectorAll(selector));
  }

  function cells() {
    return all('[data-field]', table);
  }

  function keyOf(cell) {
    return cell.getAttribute('data-case') + '.' + cell.getAttribute('data-field');
  }

  function note(cell) {
    return document.getElementById(cell.id + '-note');
  }

  /* What is not saved, kept in this tab: it survives a reload and a new log-in, and goes with the tab. */

  function kept() {
    try {
      return JSON.parse(window.sessionStorage.getItem(shelf) || '{}') || {};
    } catch (e) {
      return {};
    }
  }

  function keep(cell, value) {
    var stored = kept();
    if (value === null) {
      delete stored[keyOf(cell)];
    } else {
      stored[keyOf(cell)] = { text: value, version: cell.getAttribute('data-version') };
    }
    try {
      window.sessionStorage.setItem(shelf, JSON.stringify(stored));
    } catch (e) {
      /* A browser that keeps nothing still has the text in the cell. */
      return;
    }
  }

  function unsaved() {
    return cells().filter(function (cell) { return cell.classList.contains('unsaved'); });
  }

  function tell(message, wrong) {
    saved.textContent = message;
    saved.classList.toggle('not', wrong === true);
  }

  function told() {
    var open = unsaved().length;
    if (open > 0) {
      tell(text('unsaved', open), true);
    } else if (waiting === 0) {
      var now = new Date();
      tell(text('saved', ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2)));
    }
  }

  function settle(cell, value, version) {
    cell.setAttribute('data-version', version);
    cell.setAttribute('data-saved', value);
    var hidden = table.querySelector('input[name="v.' + keyOf(cell) + '"]');
    if (hidden) {
      hidden.value = version;
    }
  }

  function clear(cell) {
    cell.classList.remove('unsaved');
    cell.removeAttribute('data-held');
    cell.setAttribute('aria-invalid', 'false');
    note(cell).textContent = '';
    keep(cell, null);
  }

  function mark(cell, message) {
    cell.classList.add('unsaved');
    cell.setAttribute('aria-invalid', 'true');
    note(cell).textContent = message;
    keep(cell, cell.value);
  }

  function shown(cell, value) {
    if (cell.tagName === 'SELECT') {
      var option = all('option', cell).filter(function (one) { return one.value === value; })[0];
      return value === '' ? text('empty') : option ? option.textContent : value;
    }
    return value === '' ? text('empty') : value;
  }

  function button(label, act) {
    var one = document.createElement('button');
    one.type = 'button';
    one.className = 'button quiet';
    one.textContent = label;
    one.addEventListener('click', act);
    return one;
  }

  /* Somebody else wrote there: both are shown, and a person chooses. */
  function conflict(cell, reply) {
    mark(cell, reply.message + ' ' + text('there', shown(cell, reply.other.text)) + ' ');
    note(cell).appendChild(button(text('mine'), function () {
      settle(cell, reply.other.text, reply.other.version);
      save(cell);
      cell.focus();
    }));
    note(cell).appendChild(document.createTextNode(' '));
    note(cell).appendChild(button(text('theirs'), function () {
      settle(cell, reply.other.text, reply.other.version);
      cell.value = reply.other.text;
      clear(cell);
      told();
      cell.focus();
    }));
  }

  function sums(items) {
    items.forEach(function (item) {
      var box = document.querySelector('#sums [data-sum="' + item.id + '"]');
      if (!box) {
        return;
      }
      box.querySelector('[data-value]').textContent = item.value;
      box.classList.toggle('over', item.kind === 'bad');
      var word = box.querySelector('[data-word]');
      if (word) {
        word.textContent = item.word;
        word.className = 'badge ' + item.kind;
      }
    });
  }

  function done(cell, sent, reply) {
    settle(cell, reply.text, reply.version);
    if (cell.value === sent) {
      cell.value = reply.text;
      clear(cell);
    }
    var row = table.querySelector('[data-row="' + cell.getAttribute('data-case') + '"]');
    if (row) {
      row.textContent = reply.row;
    }
    var stale = table.querySelector('[data-stale="' + cell.getAttribute('data-case') + '"]');
    if (stale && !reply.stale) {
      stale.hidden = true;
      document.getElementById('row-' + cell.getAttribute('data-case')).classList.remove('stale');
    }
    sums(reply.sums);
  }

  function later() {
    window.clearTimeout(retry);
    retry = window.setTimeout(function () {
      unsaved().filter(function (cell) { return cell.getAttribute('data-later') === 'true'; }).forEach(save);
    }, PAUSES[Math.min(failures, PAUSES.length) - 1]);
  }

  function answered(cell, sent, response) {
    if (response.status === 401) {
      mark(cell, text('signed-out'));
      cell.setAttribute('data-later', 'true');
      failures++;
      later();
      return null;
    }
    if (response.status >= 500) {
      throw new Error('server');
    }
    failures = 0;
    cell.removeAttribute('data-later');
    document.dispatchEvent(new CustomEvent('samstod:alive'));
    return response.json().then(function (reply) {
      if (response.ok) {
        done(cell, sent, reply);
      } else if (response.status === 409) {
        conflict(cell, reply);
      } else {
        mark(cell, reply.message || text('failed'));
      }
    });
  }

  /* One cell at a time is under way; what is typed meanwhile is sent after it. */
  function save(cell) {
    if (cell.getAttribute('data-sending') === 'true') {
      cell.setAttribute('data-again', 'true');
      return;
    }
    var sent = cell.value;
    cell.setAttribute('data-sending', 'true');
    keep(cell, sent);
    waiting++;
    tell(text('saving'));
    fetch(ADDRESS, {
      method: 'POST', credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Samstod-Csrf': table.getAttribute('data-csrf'), 'X-Samstod-Language': table.getAttribute('data-language') },
      body: JSON.stringify({ variant: variant, 'case': cell.getAttribute('data-case'), field: cell.getAttribute('data-field'), text: sent, version: Number(cell.getAttribute('data-version')) })
    }).then(function (response) {
      return answered(cell, sent, response);
    }).catch(function () {
      failures++;
      cell.setAttribute('data-later', 'true');
      mark(cell, text('offline'));
      later();
    }).then(function () {
      waiting--;
      cell.removeAttribute('data-sending');
      if (cell.getAttribute('data-again') === 'true') {
        cell.removeAttribute('data-again');
        leave(cell);
      }
      told();
    });
  }

  function changed(cell) {
    return cell.value !== cell.getAttribute('data-saved');
  }

  function leave(cell) {
    if (cell.getAttribute('data-held') === cell.value) {
      return;
    }
    cell.removeAttribute('data-held');
    if (changed(cell)) {
      save(cell);
    } else if (cell.classList.contains('unsaved')) {
      clear(cell);
      told();
    }
  }

  /* Moving about */

  function lines() {
    return all('tbody > tr', table).map(function (row) { return all('[data-field]', row); }).filter(function (row) { return row.length > 0; });
  }

  function go(cell, down, right) {
    var rows = lines();
    var at = rows.findIndex(function (row) { return row.indexOf(cell) >= 0; });
    var column = rows[at].indexOf(cell) + right;
    var row = at + down;
    if (right !== 0 && (column < 0 || column >= rows[at].length)) {
      row += right;
      column = right > 0 ? 0 : rows[at].length - 1;
    }
    var target = rows[row] && rows[row][Math.min(column, rows[row].length - 1)];
    if (!target) {
      leave(cell);
      return;
    }
    target.focus();
    if (target.select) {
      target.select();
    }
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function atStart(cell) {
    return cell.tagName === 'SELECT' || cell.selectionStart === 0 && (cell.selectionEnd === 0 || cell.selectionEnd === cell.value.length);
  }

  function atEnd(cell) {
    return cell.tagName === 'SELECT' || cell.selectionEnd === cell.value.length && (cell.selectionStart === cell.value.length || cell.selectionStart === 0);
  }

  function several(cell) {
    return cell.tagName === 'TEXTAREA';
  }

  function undo(cell) {
    cell.value = cell.getAttribute('data-saved');
    clear(cell);
    told();
    if (cell.select) {
      cell.select();
    }
  }

  table.addEventListener('keydown', function (event) {
    var cell = event.target.closest('[data-field]');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    if (event.key === 'Enter') {
      if (event.shiftKey && several(cell)) {
        return;
      }
      event.preventDefault();
      go(cell, event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      undo(cell);
    } else if (event.shiftKey) {
      return;
    } else if (event.key === 'ArrowDown' && (!several(cell) || atEnd(cell))) {
      event.preventDefault();
      go(cell, 1, 0);
    } else if (event.key === 'ArrowUp' && (!several(cell) || atStart(cell))) {
      event.preventDefault();
      go(cell, -1, 0);
    } else if (event.key === 'ArrowRight' && atEnd(cell)) {
      event.preventDefault();
      go(cell, 0, 1);
    } else if (event.key === 'ArrowLeft' && atStart(cell)) {
      event.preventDefault();
      go(cell, 0, -1);
    }
  });

  table.addEventListener('focusout', function (event) {
    var cell = event.target.closest('[data-field]');
    if (cell) {
      leave(cell);
    }
  });

  table.addEventListener('change', function (event) {
    var cell = event.target.closest('select[data-field]');
    if (cell) {
      leave(cell);
    }
  });

  window.addEventListener('beforeunload', function (event) {
    var form = table.closest('form');
    if (form.getAttribute('data-sent') !== 'true' && (waiting > 0 || cells().some(changed))) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  window.addEventListener('online', function () {
    unsaved().filter(function (cell) { return cell.getAttribute('data-later') === 'true'; }).forEach(save);
  });

  /*
   * What was drawn in the page is what is saved; what an ordinary post could not save is marked by the page itself. What somebody wrote before
   * this script was here is saved as what is written after.
   */
  var stored = kept();
  cells().forEach(function (cell) {
    var wrong = cell.getAttribute('aria-invalid') === 'true';
    var drawn = window.samstod.fresh ? window.samstod.drawn(cell).value : cell.value;
    cell.setAttribute('data-saved', wrong ? cell.getAttribute('data-stored') || '' : drawn);
    if (wrong) {
      cell.setAttribute('data-held', drawn);
    }
    cell.classList.toggle('unsaved', wrong);
    var before = stored[keyOf(cell)];
    if (!wrong && before && before.text !== cell.value) {
      cell.value = before.text;
      mark(cell, text('kept'));
      save(cell);
    } else if (cell.value !== drawn) {
      if (cell !== document.activeElement) {
        leave(cell);
      }
    } else if (before && !wrong) {
      keep(cell, null);
    }
  });
  if (unsaved().length > 0) {
    told();
  }
}());
