// Brings the parts together: asks for the state whenever the server says that it has changed, and draws it.

import { byId, clockTime, element, longDate, post, setZone, shortDate, day, switchLanguage, text, translate, trouble, upload } from './common.js';
import { drawPeople, markSeen, personRow } from './people.js';
import { arrows, escape, oneStop } from './keys.js';
import { drawChat, toast } from './chat.js';
import { anonymously, drawMore, listenForMore, topic } from './more.js';
import { drawPanel } from './panel.js';

let chosen = Number(location.hash.slice(1)) || 0;
let speaker = Math.max(chosen, 0);
let state = null;
let asking = false;
let again = false;
let toType = false;

/** One request at a time; what changes meanwhile is asked for afterwards. */
async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    try {
      const response = await fetch(`/page/state?person=${chosen}`);
      if (response.status === 503) {
        setTimeout(refresh, 1000);
      } else {
        state = await response.json();
        draw();
      }
    } catch (error) {
      console.warn(error);
    }
  } while (again);
  asking = false;
}

function draw() {
  if (!state) {
    return;
  }
  setZone(state.clock.zone);
  drawClock();
  if (state.chat?.id === chosen && document.visibilityState === 'visible') {
    markSeen(state, chosen);
  }
  if (state.chat?.id === chosen && state.chat.movedTo) {
    choose(state.chat.movedTo);
    return;
  }
  drawPeople(state, chosen, choose);
  drawMore(state, chosen, speaks()?.id);
  drawChat(state, chosen, speaks());
  drawPanel(state, chosen);
  if (toType && state.chat?.id === chosen) {
    toType = false;
    byId('compose-text').focus();
  }
}

function drawClock() {
  const { now, nextAlarm } = state.clock;
  byId('clock-now').dataset.now = now;
  byId('clock-time').textContent = clockTime(now);
  byId('clock-date').textContent = matchMedia('(max-width: 760px)').matches ? shortDate(now) : longDate(now);
  byId('clock-next-alarm').disabled = nextAlarm === undefined;
  byId('clock-alarm').textContent = nextAlarm === undefined ? text('no_alarm')
    : day(nextAlarm) === day(now) ? clockTime(nextAlarm) : `${shortDate(nextAlarm)} ${clockTime(nextAlarm)}`;
  byId('clock-next-message').disabled = state.people.find(p => p.id === chosen)?.state !== 'OPEN';
}

/** Who types in a group: whoever one was last, at first the first of all. */
function speaks() {
  return state.people.find(p => p.id === speaker) ?? state.people.find(p => p.id > 0);
}

/** With the keyboard one goes on to typing; by tapping it would cover half of a phone. */
function choose(id, byKey = false) {
  chosen = id;
  speaker = id > 0 ? id : speaker;
  history.replaceState(null, '', id ? `#${id}` : location.pathname + location.search);
  byId('menu').hidden = true;
  document.body.dataset.view = id ? 'chat' : 'people';
  toType = byKey && id !== 0;
  draw();
  refresh();
}

function send() {
  const box = byId('compose-text');
  const words = box.value.trim();
  if (words && chosen) {
    box.value = '';
    grow();
    post('type', chosen > 0 ? { person: chosen, text: words } : {
      person: speaks().id, group: chosen, text: words, thread: topic(), anonymously: anonymously(),
    });
  }
}

function grow() {
  const box = byId('compose-text');
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 140)}px`;
}

/** Two numbers, latitude first; which place that is, is the bot's business. */
function sendPlace() {
  const [latitude, longitude] = (byId('place-where').value.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  byId('place').close();
  post('location', { person: chosen, latitude, longitude, accuracy: 15 });
}

/** Places to choose from; any other can be typed. */
async function fillPlaces() {
  const places = await (await fetch('/assets/places.json')).json();
  byId('place-known').replaceChildren(...places.map(place =>
    element('option', { value: `${place.latitude}, ${place.longitude}` }, place.name)));
  byId('place-where').value = byId('place-known').value;
}

async function move(button) {
  document.body.classList.add('moving');
  toast(text('moving'));
  const { reached } = await post('clock', { to: button.dataset.to, chat: chosen });
  document.body.classList.remove('moving');
  byId('toast').hidden = true;
  if (reached === false) {
    toast(text('nothing_came', { name: state.people.find(p => p.id === chosen)?.name ?? '' }));
  }
  refresh();
}

function switchTheme() {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (document.documentElement.dataset.theme === '' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', document.documentElement.dataset.theme);
}

function toggleMenu() {
  byId('menu').hidden = !byId('menu').hidden;
  byId('menu').querySelector('li[tabindex]')?.focus();
}

/** A way back: does it where there is something to go back from. */
const back = (there, go) => event => {
  const does = there(event);
  if (does) {
    go();
  }
  return does;
};

function keys() {
  arrows(byId('person-list'), '.person');
  oneStop(byId('person-list'), '.person');
  arrows(byId('menu'), 'li[tabindex]');
  arrows(byId('messages'), '.inline-button', { group: '.keyboard', sideways: true });
  arrows(byId('calls'), 'summary');
  byId('person-search').addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector('.person')?.focus();
    }
  });
  escape([
    back(() => !byId('menu').hidden, () => { byId('menu').hidden = true; byId('compose-menu').focus(); }),
    back(() => document.body.classList.contains('panel-open'), closePanel),
    back(event => event.target.id === 'person-search' && event.target.value !== '', () => { byId('person-search').value = ''; draw(); }),
    back(() => chosen !== 0, () => { const was = chosen; choose(0); personRow(was)?.focus(); }),
  ]);
}

function closePanel() {
  document.body.classList.remove('panel-open');
  byId('panel-toggle').focus();
}

function listen() {
  byId('person-search').addEventListener('input', draw);
  byId('language').addEventListener('click', () => { switchLanguage(); draw(); });
  byId('chat-back').addEventListener('click', () => choose(0));
  byId('chat-block').addEventListener('click', () => post('block', { person: chosen, blocked: state.chat?.state !== 'BLOCKED' }));
  byId('compose').addEventListener('submit', event => { event.preventDefault(); send(); });
  byId('compose-text').addEventListener('input', grow);
  byId('compose-text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  byId('compose-menu').addEventListener('click', event => {
    toggleMenu();
    event.stopPropagation();
  });
  document.addEventListener('click', () => { byId('menu').hidden = true; });
  byId('compose-file').addEventListener('change', async event => {
    for (const file of event.target.files) {
      await upload(chosen, file);
    }
    event.target.value = '';
  });
  byId('compose-place').addEventListener('click', () => { if (chosen > 0) byId('place').showModal(); });
  byId('place-close').addEventListener('click', () => byId('place').close());
  byId('place-known').addEventListener('change', ({ target }) => { byId('place-where').value = target.value; });
  byId('place-send').addEventListener('click', sendPlace);
  listenForMore(draw);
  document.querySelectorAll('[data-to]').forEach(button => button.addEventListener('click', () => move(button)));
  byId('panel-toggle').addEventListener('click', () => {
    if (document.body.classList.toggle('panel-open')) {
      byId('panel-close').focus();
    }
  });
  byId('panel-close').addEventListener('click', closePanel);
  byId('panel-only').addEventListener('change', draw);
  byId('guide-open').addEventListener('click', () => byId('guide').showModal());
  byId('guide-close').addEventListener('click', () => byId('guide').close());
  byId('theme').addEventListener('click', switchTheme);
  byId('place-where').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      sendPlace();
    }
  });
  byId('alert-close').addEventListener('click', () => byId('alert').close());
}

translate();
listen();
keys();
byId('people-guide').open = chosen === 0;
fillPlaces();
document.body.dataset.view = chosen ? 'chat' : 'people';
const events = new EventSource('/page/events');
events.onmessage = refresh;
events.onopen = () => trouble('');
events.onerror = () => trouble(text('lost'));
