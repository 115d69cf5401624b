// Warns before a session ends. The server knows the time and the texts; asking is not activity.
(() => {
  'use strict';
  const WARN_SECONDS = 120;
  const base = document.currentScript.src.replace(/scripts\/session\.js.*$/, '');
  let timer = 0;
  let dialog = null;

  const lang = () => document.documentElement.lang || 'en';

  const ask = async (path, method) => {
    const answer = await fetch(base + path + '?lang=' + encodeURIComponent(lang()), {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
    });
    if (answer.status === 401) {
      leave();
    }
    return answer.ok ? answer.json() : null;
  };

  const leave = () => {
    location.assign(base + 'sign-in?ended');
  };

  const later = (seconds, what) => {
    clearTimeout(timer);
    timer = setTimeout(what, Math.max(1, seconds) * 1000);
  };

  const look = async () => {
    let state = null;
    try {
      state = await ask('session/state', 'GET');
    } catch (unreachable) {
      later(30, look);
      return;
    }
    if (!state) {
      return;
    }
    if (state.seconds > WARN_SECONDS) {
      hide();
      later(state.seconds - WARN_SECONDS + 1, look);
    } else {
      saveWhatIsTyped();
      show(state);
    }
  };

  // A field gives its value to the server when it is left: leave it for a moment.
  const saveWhatIsTyped = () => {
    let field = document.activeElement;
    if (field && 'value' in field) {
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };

  const hide = () => {
    if (dialog) {
      dialog.close();
      dialog.remove();
      dialog = null;
    }
  };

  const element = (tag, text) => {
    const one = document.createElement(tag);
    one.textContent = text;
    return one;
  };

  const show = (state) => {
    hide();
    const end = Date.now() + state.seconds * 1000;
    dialog = document.createElement('dialog');
    dialog.className = 'session-warning';
    dialog.dir = document.documentElement.dir || 'ltr';
    const title = element('h2', state.title);
    title.id = 'session-warning-title';
    dialog.setAttribute('aria-labelledby', title.id);
    const clock = element('p', '');
    clock.className = 'session-clock';
    const stay = element('button', state.isFinal ? state.close : state.stay);
    stay.type = 'button';
    stay.addEventListener('click', async () => {
      if (!state.isFinal) {
        await ask('session/stay', 'POST');
        hide();
        look();
      } else {
        dialog.close();
      }
    });
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.append(title, element('p', state.message), clock, stay);
    document.body.append(dialog);
    dialog.showModal();
    stay.focus();
    const tick = () => {
      const left = Math.round((end - Date.now()) / 1000);
      if (left <= 0) {
        ask('session/state', 'GET').then((now) => {
          if (now && now.seconds > 0) {
            look();
          } else {
            leave();
          }
        });
        return;
      }
      clock.textContent =
        state.countdown + ' ' + Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
      // Work in another tab keeps the session: look now and then.
      if (left % 15 === 0 && !state.isFinal) {
        ask('session/state', 'GET').then((now) => {
          if (now && now.seconds > WARN_SECONDS) {
            look();
          } else {
            later(1, tick);
          }
        });
        return;
      }
      later(1, tick);
    };
    tick();
  };

  look();
})();
