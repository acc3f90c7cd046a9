// What every part of the page uses: texts, elements, times, and calls to the server.

const all = await (await fetch('/assets/texts.json')).json();
const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('language');
let language = asked ?? (navigator.language.startsWith('en') ? 'en' : 'zh');
let zone = 'Asia/Shanghai';

/** The steps of a day in the sandbox, as the README tells it. */
const STEPS = ['step_1', 'step_2', 'step_3', 'step_4', 'step_5', 'step_6', 'step_7'];

export const locale = () => (language === 'zh' ? 'zh-CN' : 'en-GB');

export function text(key, values = {}) {
  return (all[language] ?? all.zh)[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
  translate();
}

/** Fills in the texts that are part of the page itself. */
export function translate() {
  document.documentElement.lang = locale();
  document.title = text('title');
  document.querySelectorAll('.steps').forEach(list => list.replaceChildren(...STEPS.map(step => element('li', {}, text(step)))));
  document.querySelectorAll('[data-text]').forEach(e => { e.textContent = text(e.dataset.text); });
  document.querySelectorAll('[data-placeholder]').forEach(e => { e.placeholder = text(e.dataset.placeholder); });
  document.querySelectorAll('[data-label]').forEach(e => {
    e.title = text(e.dataset.label);
    e.setAttribute('aria-label', text(e.dataset.label));
  });
}

export const byId = id => document.getElementById(id);

/** An element with properties, data attributes and children; strings become text, never mark-up. */
export function element(tag, properties = {}, ...children) {
  const { data = {}, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  Object.assign(made.dataset, data);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Makes these the children, leaving in place what is there already, so that it keeps the focus. */
export function arrange(list, wanted) {
  const kept = new Set(wanted);
  [...list.children].filter(child => !kept.has(child)).forEach(child => child.remove());
  wanted.forEach((child, i) => {
    if (list.children[i] !== child) {
      list.insertBefore(child, list.children[i] ?? null);
    }
  });
}

export const setZone = name => { zone = name; };

function format(millis, options) {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(new Date(millis));
}

export const clockTime = millis => format(millis, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const seconds = millis => format(millis, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
export const longDate = millis => format(millis, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
export const shortDate = millis => format(millis, { month: 'short', day: 'numeric', weekday: 'short' });
export const day = millis => format(millis, { year: 'numeric', month: '2-digit', day: '2-digit' });

export function bytes(count) {
  return count < 1024 ? `${count} B` : count < 1048576 ? `${(count / 1024).toFixed(1)} KB` : `${(count / 1048576).toFixed(1)} MB`;
}

export function trouble(words) {
  byId('trouble').textContent = words;
  byId('trouble').hidden = words === '';
}

/** What the server answers; nothing where it refuses. */
async function checked(response) {
  if (response.ok) {
    return response.json();
  } else {
    trouble(text('failed', { words: await response.text() }));
    setTimeout(() => trouble(''), 5000);
    return {};
  }
}

export async function post(action, body) {
  return checked(await fetch(`/page/${action}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  }));
}

/** As a document, or as what it is said to be, with a caption. */
export async function upload(person, file, { as = 'DOCUMENT', caption = '' } = {}) {
  const how = `as=${as}&caption=${encodeURIComponent(caption)}`;
  await checked(await fetch(`/page/file?person=${person}&name=${encodeURIComponent(file.name)}&${how}`, {
    method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file,
  }));
}

/** A colour of its own for everybody, the same each time. */
export const hue = id => (Number(id) * 67) % 360;

export function avatar(person) {
  const letters = [...person.name];
  const shown = /[a-z]/i.test(letters[0]) ? person.name.split(/\s+/).map(word => [...word][0]).slice(0, 2).join('') : letters.slice(-1).join('');
  const made = element('span', { className: 'avatar', ariaHidden: 'true' }, shown);
  made.style.setProperty('--hue', hue(person.id));
  return made;
}
