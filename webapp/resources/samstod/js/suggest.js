/*
 * Suggestions under a search field while somebody types, by the combobox pattern of ARIA: arrows choose, Enter goes there, Escape closes.
 * Without this the field is a plain field that is sent with its button.
 */
(function () {
  'use strict';

  var WAIT = 150;
  var SHORTEST = 2;

  function option(one, id) {
    var item = document.createElement('li');
    item.id = id;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.setAttribute('data-href', one.href);
    var text = document.createElement('span');
    text.textContent = one.text;
    item.appendChild(text);
    if (one.hint) {
      var hint = document.createElement('small');
      hint.textContent = one.hint;
      // A space between the two for those who hear them.
      item.appendChild(document.createTextNode(' '));
      item.appendChild(hint);
    }
    return item;
  }

  function suggest(input) {
    var list = document.createElement('ul');
    var said = document.createElement('p');
    var active = -1;
    var asked = 0;
    var timer = 0;

    list.id = input.id + '-suggestions';
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.getAttribute('data-suggestions'));
    said.className = 'visually-hidden';
    said.setAttribute('aria-live', 'polite');
    input.removeAttribute('list');
    // A search field may not have the role; the keyboard of a phone still says that it searches.
    input.type = 'text';
    input.setAttribute('enterkeyhint', 'search');
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.parentNode.classList.add('suggesting');
    input.parentNode.appendChild(list);
    input.parentNode.appendChild(said);

    function choose(index) {
      active = index;
      Array.prototype.forEach.call(list.children, function (item, at) {
        item.setAttribute('aria-selected', String(at === index));
      });
      if (index < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', list.children[index].id);
        list.children[index].scrollIntoView({ block: 'nearest' });
      }
    }

    function hide() {
      asked++;
      choose(-1);
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
    }

    function show(found) {
      list.textContent = '';
      found.forEach(function (one, at) {
        list.appendChild(option(one, list.id + '-' + at));
      });
      choose(-1);
      // Right under the field, also where its button has gone to a line of its own.
      list.style.top = (input.offsetTop + input.offsetHeight) + 'px';
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      said.textContent = found.length === 0 ? '' : input.getAttribute('data-suggestions') + ': ' + found.length;
    }

    function ask() {
      var words = input.value.trim();
      var mine = ++asked;
      if (words.length < SHORTEST) {
        show([]);
        return;
      }
      fetch('/suggestions?q=' + encodeURIComponent(words) + '&language=' + document.documentElement.lang, { credentials: 'omit' })
        .then(function (answer) {
          return answer.ok ? answer.json() : { suggestions: [] };
        })
        .then(function (answer) {
          // An answer that comes late is about what was typed before.
          if (mine === asked) {
            show(answer.suggestions);
          }
        })
        .catch(function () {
          // Without a connection there are no suggestions; the field can still be sent.
          if (mine === asked) {
            show([]);
          }
        });
    }

    function go(item) {
      window.location.assign(item.getAttribute('data-href'));
    }

    input.addEventListener('input', function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT);
    });
    // Somebody may have begun before this script was here.
    if (document.activeElement === input && input.value !== input.defaultValue) {
      ask();
    }
    input.addEventListener('keydown', function (event) {
      var count = list.hidden ? 0 : list.children.length;
      if (event.key === 'Escape' && count > 0) {
        event.preventDefault();
        hide();
      } else if (event.key === 'Enter' && count > 0 && active >= 0) {
        event.preventDefault();
        go(list.children[active]);
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
        event.preventDefault();
        var step = event.key === 'ArrowDown' ? 1 : -1;
        // One place before the first is the field itself.
        choose((active + 1 + step + count + 1) % (count + 1) - 1);
      } else if (event.key === 'ArrowDown' && count === 0) {
        ask();
      }
    });
    input.addEventListener('blur', hide);
    list.addEventListener('mousedown', function (event) {
      // The field keeps the focus, so that the list is still there when the press ends.
      event.preventDefault();
    });
    list.addEventListener('click', function (event) {
      var item = event.target.closest('[role=option]');
      if (item) {
        go(item);
      }
    });
  }

  document.querySelectorAll('input[data-suggestions]').forEach(suggest);
})();
