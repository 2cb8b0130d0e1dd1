// Keys of the work list: j and k move, x chooses, Enter opens, / searches, ? shows the keys. Nothing happens while something is typed.
(function () {
  'use strict';

  var at = -1;

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('.ui-datatable-data > tr[data-ri]'));
  }

  function typing(target) {
    return target.closest('input, select, textarea, button, [contenteditable]') !== null;
  }

  function go(to) {
    var all = rows();
    if (all.length === 0) {
      return;
    }
    at = Math.max(0, Math.min(all.length - 1, to));
    all.forEach(function (row, index) { row.classList.toggle('at', index === at); });
    var link = all[at].querySelector('a');
    if (link) {
      link.focus({ preventScroll: true });
    }
    all[at].scrollIntoView({ block: 'nearest' });
  }

  function current() {
    var all = rows();
    var focused = document.activeElement ? document.activeElement.closest('.ui-datatable-data > tr[data-ri]') : null;
    return focused ? all.indexOf(focused) : at;
  }

  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) {
      return;
    }
    if (event.key === 'j') {
      go(current() + 1);
    } else if (event.key === 'k') {
      go(current() - 1);
    } else if (event.key === 'x') {
      var chosen = rows()[current()];
      var mark = chosen ? chosen.querySelector('input[type=checkbox]') : null;
      if (mark) {
        mark.checked = !mark.checked;
      }
    } else if (event.key === '/') {
      var box = document.getElementById('list:text');
      box.focus();
      box.select();
    } else if (event.key === '?') {
      var keys = document.getElementById('keys');
      keys.open = !keys.open;
      if (keys.open) {
        keys.scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'Enter' && event.target === document.body && at >= 0 && rows()[at]) {
      rows()[at].querySelector('a').click();
    } else {
      return;
    }
    event.preventDefault();
  });
}());
