/* Signed-in pages only: an error summary takes the focus; a form is sent once; long answers count their characters. */
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

  focusOnErrors();
  warnBeforeSignOut();
  sendOnce();
  countCharacters();
})();
