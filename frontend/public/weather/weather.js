// Keeps the page in place, or lets the sign-in come back when its address was opened on purpose.
(() => {
  'use strict';
  const base = new URL('.', document.currentScript.src).pathname;
  const opened = performance.getEntriesByType('navigation')[0];

  if (location.pathname.endsWith('/sign-in')) {
    // Going back through the history is not on purpose; only the browser knows which it was.
    if (opened && opened.type === 'navigate') {
      fetch(base + 'back', { method: 'POST', cache: 'no-store' }).then(() => location.reload());
    }
    return;
  }
  // The browser may finish clearing its data after this page came, and with it the page's cookie.
  const again = () => fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).catch(() => {});
  [300, 1500, 5000].forEach((millis) => setTimeout(again, millis));
})();
