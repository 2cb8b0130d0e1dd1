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

  focusOnErrors();
  sendOnce();
  countCharacters();
})();
