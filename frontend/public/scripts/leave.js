// Leave now: one press, or Esc three times, and nothing of this page is left to see.
(() => {
  'use strict';

  const here = document.currentScript.src;
  const LEAVE = new URL('../leave', here).pathname;
  const NEUTRAL = new URL('../weather', here).pathname;
  const ESCAPES = 3;
  const WITHIN_MILLIS = 1500;
  const PATIENCE_MILLIS = 4000;

  const otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel('sokong-leave') : null;
  let leaving = false;
  let presses = [];

  function blank() {
    document.title = '\u00a0';
    document.documentElement.replaceChildren();
  }

  function leave(tellServer) {
    if (leaving) {
      return;
    }
    leaving = true;
    blank();
    window.stop();
    const go = () => location.replace(NEUTRAL);
    if (!tellServer) {
      go();
      return;
    }
    if (otherTabs) {
      otherTabs.postMessage('leave');
    }
    // The browser holds the answer back until it has cleared its data; only then comes the neutral
    // page, so that its cookie stays.
    setTimeout(go, PATIENCE_MILLIS);
    fetch(LEAVE, { method: 'POST', keepalive: true, credentials: 'same-origin', cache: 'no-store' })
      .then(go, go);
  }

  if (otherTabs) {
    otherTabs.onmessage = () => leave(false);
  }

  window.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (path.some((node) => node.hasAttribute && node.hasAttribute('data-leave'))) {
        event.preventDefault();
        event.stopImmediatePropagation();
        leave(true);
      }
    },
    true
  );

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.repeat) {
        return;
      }
      const now = Date.now();
      presses = presses.filter((at) => now - at < WITHIN_MILLIS);
      presses.push(now);
      if (presses.length >= ESCAPES) {
        event.preventDefault();
        event.stopImmediatePropagation();
        leave(true);
      }
    },
    true
  );

  // Nothing may ask "leave this page?".
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (leaving) {
        event.stopImmediatePropagation();
      }
    },
    true
  );

  // A page that the browser kept in memory is never shown again as it was.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      blank();
      location.reload();
    }
  });
})();
