/*
 * Pages about support: the button that takes somebody away also takes the page's place in the browser's history, and looking around on
 * the page makes no further entries in it. Without this the button is a plain link.
 */
(function () {
  'use strict';

  document.querySelectorAll('a[data-exit]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      event.preventDefault();
      document.title = '';
      document.body.hidden = true;
      window.location.replace(link.href);
    });
  });

  document.querySelectorAll('form[data-one-entry]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var chosen = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (value) {
          chosen.append(name, value);
        }
      });
      var query = chosen.toString();
      window.location.replace(form.action + (query ? '?' + query : ''));
    });
  });
})();
