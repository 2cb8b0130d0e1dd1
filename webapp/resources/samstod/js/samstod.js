/*
 * Signed-in pages only: an error summary takes the focus; a form is sent once; long answers count their characters; scripts that save what
 * people write learn here what stood there before.
 */
(function () {
  'use strict';

  function focusOnErrors() {
    var summary = document.querySelector('[data-focus]');
    if (summary) {
      summary.focus();
    }
  }

  /* A second press while the first is under way does nothing; coming back by the browser's button makes it possible again. */
  function sendOnce() {
    document.addEventListener('submit', function (event) {
      var form = event.target;
      if (form.method !== 'post' || event.defaultPrevented) {
        return;
      }
      if (form.getAttribute('data-sent') === 'true') {
        event.preventDefault();
        return;
      }
      form.setAttribute('data-sent', 'true');
    });
    window.addEventListener('pageshow', function () {
      document.querySelectorAll('form[data-sent]').forEach(function (form) {
        form.removeAttribute('data-sent');
      });
    });
  }

  function countCharacters() {
    document.querySelectorAll('textarea[data-count]').forEach(function (area) {
      var most = Number(area.getAttribute('data-count'));
      if (!most) {
        return;
      }
      var shown = document.createElement('span');
      shown.className = 'count';
      shown.setAttribute('aria-hidden', 'true');
      area.insertAdjacentElement('afterend', shown);
      function show() {
        shown.textContent = area.value.length + ' / ' + most;
      }
      area.addEventListener('input', show);
      show();
    });
  }

  /*
   * The session ends after a time without requests. A quarter of an hour before, the visitor is told and can stay. Requests of other
   * tabs and of the autosave count too: each notes its moment where all tabs see it.
   */
  function warnBeforeSignOut() {
    var box = document.getElementById('session');
    var seconds = box ? Number(box.getAttribute('data-seconds')) : 0;
    if (!seconds) {
      return;
    }
    var ALIVE = 'samstod.alive';
    var WARNING = Math.min(900, seconds / 2) * 1000;
    var TICK = Math.min(15000, seconds * 100);
    function alive() {
      localStorage.setItem(ALIVE, String(Date.now()));
    }
    function endsAt() {
      return Number(localStorage.getItem(ALIVE)) + seconds * 1000;
    }
    function ended() {
      box.querySelector('[data-words]').textContent = box.getAttribute('data-ended') + ' ';
      box.querySelector('[data-time]').textContent = '';
      box.querySelector('button').hidden = true;
      box.querySelector('a').hidden = false;
      box.hidden = false;
    }
    function look() {
      var left = endsAt() - Date.now();
      if (left <= 0) {
        ended();
      } else if (left <= WARNING) {
        var end = new Date(endsAt());
        box.querySelector('[data-time]').textContent = ('0' + end.getHours()).slice(-2) + ':' + ('0' + end.getMinutes()).slice(-2) + '.';
        box.hidden = false;
      } else {
        box.hidden = true;
      }
    }
    box.querySelector('button').addEventListener('click', function () {
      fetch('/account/api/session', { credentials: 'same-origin' }).then(function (response) {
        if (response.status === 204) {
          alive();
          look();
          document.getElementById('content').focus();
        } else {
          ended();
        }
      });
    });
    document.addEventListener('samstod:alive', alive);
    alive();
    window.setInterval(look, TICK);
  }

  /*
   * What a field said when the portal drew it. In a page just opened it differs from what it says now only when somebody was quicker than the
   * scripts; in one that was gone back to or loaded anew the browser may have put older texts in.
   */
  var opened = window.performance.getEntriesByType('navigation')[0];
  var fresh = !!opened && opened.type === 'navigate';

  function drawn(control) {
    if (control.tagName === 'SELECT') {
      var options = Array.prototype.slice.call(control.options);
      return options.filter(function (one) { return one.defaultSelected; })[0] || options[0] || control;
    }
    /* As the field takes it: a date that is none is drawn as nothing. */
    var probe = control.cloneNode(false);
    probe.value = control.defaultValue;
    probe.checked = control.defaultChecked;
    return probe;
  }

  window.samstod = { drawn: drawn, fresh: fresh };

  focusOnErrors();
  warnBeforeSignOut();
  sendOnce();
  countCharacters();
})();
