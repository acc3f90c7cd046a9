// One person's chat with the bot, as their phone shows it.

import { arrange, byId, bytes, clockTime, day, element, hue, post, shortDate, text } from './common.js';
import { showAbout, topic } from './more.js';

const TAGS = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', spoiler: 'span',
};
const AUTOMATIC = /(https?:\/\/[^\s<>"，。）]+)|(?<![\w/])(\/[a-z][a-z0-9_]{0,31})\b/gi;

let shownFor = 0;
let lastToast = 0;
let username = '';

// Whoever reads the end of the chat stays there when the window or a picture changes its size.
let atEnd = true;
byId('messages').addEventListener('scroll', ({ target }) => {
  atEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
});
new ResizeObserver(() => {
  if (atEnd) {
    byId('messages').scrollTop = byId('messages').scrollHeight;
  }
}).observe(byId('messages'));

export function drawChat(state, chosen, speaker) {
  username = state.bot.username;
  const chat = state.chat && state.chat.id === chosen ? state.chat : null;
  byId('phone').dataset.state = chat ? chat.state : 'NONE';
  byId('bot-name').textContent = state.bot.name;
  byId('welcome').hidden = chat !== null;
  const person = state.people.find(p => p.id === chosen);
  const who = person ? text('you_are', { name: chosen < 0 ? speaker.name : person.name }) : text('choose');
  drawDoing(chat, who);
  byId('chat-block').textContent = text(chat?.state === 'BLOCKED' ? 'unblock' : 'block');
  byId('chat-block').hidden = chat === null || chosen < 0 || chat.state === 'NOT_STARTED';
  drawMenu(chat, chosen);
  drawMessages(chat, chosen, chosen < 0 ? speaker.id : chosen);
  drawToasts(chat, chosen);
  shownFor = chat ? chosen : 0;
}

let doingEnds = 0;

/** Below the bot's name stands what it is at, as long as that is shown, and else who one is. */
function drawDoing(chat, who) {
  const line = byId('chat-person');
  clearTimeout(doingEnds);
  line.classList.toggle('doing', chat?.doing !== undefined);
  line.textContent = chat?.doing ? text(chat.doing.action === 'typing' ? 'typing' : 'sending_file') : who;
  if (chat?.doing) {
    doingEnds = setTimeout(() => drawDoing(null, who), chat.doing.millis);
  }
}

function drawMessages(chat, person, me) {
  const list = byId('messages');
  const follow = atEnd || shownFor !== person;
  const before = list.dataset.last;
  const wanted = chat ? rows(chat, person, me) : [];
  const kept = new Map([...list.children].map(child => [child.dataset.key, child]));
  const focused = document.activeElement?.closest('.message')?.dataset.message;
  arrange(list, wanted.map(row => kept.get(row.key) ?? keyed(row)));
  if (focused && !list.contains(document.activeElement)) {
    (list.querySelector(`.message[data-message="${focused}"] .inline-button`) ?? list).focus({ preventScroll: true });
  }
  list.dataset.last = chat?.messages.at(-1)?.id ?? '';
  if (follow || before !== list.dataset.last) {
    list.scrollTop = list.scrollHeight;
  }
  if (chat && chat.waiting === 0) {
    list.querySelectorAll('.pending').forEach(button => button.classList.remove('pending'));
  }
}

function keyed(row) {
  const made = row.make();
  made.dataset.key = row.key;
  return made;
}

/** What the list consists of: the key of a row changes with all that it shows, so that others stay as they are. */
function rows(chat, person, me) {
  const lang = document.documentElement.lang;
  const list = [];
  let last = '';
  for (const message of chat.messages.filter(m => person > 0 || m.thread === topic())) {
    const today = day(message.at);
    if (today !== last) {
      list.push({ key: `${lang} ${today}`, make: () => element('div', { className: 'day' }, shortDate(message.at)) });
      last = today;
    }
    list.push({ key: `${lang} ${person} ${me} ${JSON.stringify(message)}`, make: () => (message.service ? service(message) : bubble(message, person, me)) });
  }
  if (list.length === 0) {
    list.push({ key: `${lang} ${person} empty`, make: () => empty(chat, person) });
  }
  if (chat.state === 'BLOCKED') {
    list.push({ key: `${lang} blocked`, make: () => element('div', { className: 'day' }, text('blocked')) });
  }
  return list;
}

function empty(chat, person) {
  const made = element('div', { className: 'empty' }, element('p', {}, text('empty_chat')));
  if (chat.state === 'NOT_STARTED') {
    const start = element('button', { type: 'button', id: 'chat-start' }, text('start'));
    start.addEventListener('click', () => post('type', { person, text: '/start' }));
    made.append(start);
  }
  return made;
}

/** What Telegram itself says stands between the messages. */
function service(message) {
  return element('div', { className: 'day', data: { service: message.service } },
    text(`service_${message.service}`, { by: message.by ?? '', name: message.about }));
}

/** One's own stand on the right, all others on the left; in a group with the name. */
function bubble(message, person, me) {
  const own = message.byId === undefined || message.byId === me && !message.anonymous;
  const from = message.fromBot ? 'bot' : own ? 'me' : 'other';
  const inside = [];
  if (from === 'other') {
    const name = element('div', { className: 'by' }, message.anonymous ? text('in_the_group_s_name') : message.by);
    name.style.setProperty('--hue', hue(message.byId));
    inside.push(name);
  }
  if (message.forwardedFrom) {
    inside.push(element('div', { className: 'reply forwarded' }, text('forwarded_from', { name: message.forwardedFrom })));
  }
  if (message.replyTo) {
    inside.push(element('div', { className: 'reply' }, message.replyTo));
  }
  if (message.document) {
    inside.push(attachment(message.document));
  }
  if (message.place) {
    inside.push(place(message.place));
  }
  if (message.text) {
    inside.push(element('div', { className: 'text' }, ...formatted(message.text, message.entities, person)));
  }
  inside.push(element('span', { className: 'meta' },
    message.edited ? element('i', { className: 'edited' }, text('edited')) : null, element('time', {}, clockTime(message.at)),
    aboutButton(message)));
  const made = element('article', {
    className: `message ${from}`, data: { message: message.id, from },
  }, element('div', { className: message.document?.width || message.place ? 'bubble pictured' : 'bubble' }, ...inside));
  if (message.buttons.length) {
    made.append(element('div', { className: 'keyboard' }, ...message.buttons.map(row =>
      element('div', { className: 'row' }, ...row.map(button => inlineButton(button, message, person))))));
  }
  return made;
}

/** Opens what can be done with a message. */
function aboutButton(message) {
  const made = element('button', { type: 'button', className: 'about', title: text('about'), ariaLabel: text('about') }, '\u22ef');
  made.addEventListener('click', () => showAbout(message));
  return made;
}

function inlineButton(button, message, person) {
  const made = element('button', { type: 'button', className: 'inline-button', data: { data: button.callback_data ?? '' } }, button.text);
  made.addEventListener('click', () => {
    if (button.url) {
      follow(button.url, person);
    } else if (button.copy_text) {
      navigator.clipboard?.writeText(button.copy_text.text);
      toast(text('copied'));
    } else {
      made.classList.add('pending');
      post('tap', { person, message: message.id, data: button.callback_data });
    }
  });
  return made;
}

function attachment(file) {
  const address = `/page/file/${encodeURIComponent(file.id)}`;
  if (file.width) {
    return element('a', { className: 'picture', href: address, target: '_blank', rel: 'noopener' },
      element('img', { src: address, alt: file.name, width: file.width, height: file.height }));
  }
  if (file.media === 'STICKER') {
    return element('div', { className: 'sticker' }, file.name);
  }
  if (file.media === 'VOICE' || file.media === 'VIDEO') {
    return element('div', { className: 'document' }, element('span', { className: 'kind' }, file.media === 'VOICE' ? '\u{1F3A4}' : '\u25b6'),
      element('span', {}, element('b', {}, text(file.media === 'VOICE' ? 'voice' : 'video')), element('small', {}, '0:03')));
  }
  const kind = file.name.includes('.') ? file.name.split('.').at(-1).slice(0, 4) : 'file';
  return element('a', { className: 'document', href: address, download: file.name, data: { name: file.name } },
    element('span', { className: 'kind' }, kind),
    element('span', {}, element('b', {}, file.name), element('small', {}, bytes(file.size))));
}

/** A place on a map without streets: nothing is asked of any server. */
function place(at) {
  return element('div', { className: 'place', title: text('place') },
    element('span', { className: 'map', ariaHidden: 'true' }, element('i')),
    element('b', {}, text('place_name')), element('small', {}, at.words));
}

/** The text as nodes; only these elements can come of it, whatever the text says. Entities that begin first enclose the later. */
function formatted(whole, entities, person, from = 0, to = whole.length) {
  const nodes = [];
  let at = from;
  const inside = entities.filter(e => e.offset >= from && e.offset + e.length <= to);
  for (const entity of inside) {
    if (entity.offset < at) {
      continue;
    }
    const end = entity.offset + entity.length;
    nodes.push(...automatic(whole.slice(at, entity.offset), person));
    const inner = formatted(whole, inside.slice(inside.indexOf(entity) + 1), person, entity.offset, end);
    nodes.push(wrapped(entity, whole.slice(entity.offset, end), inner, person));
    at = end;
  }
  return [...nodes, ...automatic(whole.slice(at, to), person)];
}

function wrapped(entity, plain, inner, person) {
  if (entity.type === 'text_link') {
    return link(plain, entity.url, person);
  }
  if (entity.type === 'bot_command') {
    return link(plain, plain, person);
  }
  const made = element(TAGS[entity.type] ?? 'span', { className: entity.type }, ...inner);
  if (entity.type === 'spoiler') {
    made.addEventListener('click', () => made.classList.add('open'));
  }
  return made;
}

/** Commands and addresses in plain text can be tapped, as in Telegram. */
function automatic(plain, person) {
  const nodes = [];
  let at = 0;
  for (const found of plain.matchAll(AUTOMATIC)) {
    nodes.push(plain.slice(at, found.index), link(found[0], found[0], person));
    at = found.index + found[0].length;
  }
  return [...nodes, plain.slice(at)].filter(node => node !== '');
}

function link(shown, target, person) {
  const made = element('a', { href: target.startsWith('/') ? '#' : target, target: '_blank', rel: 'noopener noreferrer' }, shown);
  made.addEventListener('click', event => {
    if (target.startsWith('/') || startCode(target) !== null) {
      event.preventDefault();
      follow(target, person);
    }
  });
  return made;
}

/** The code of a deep link to this bot; empty for a link without one, null for any other address. */
function startCode(address) {
  const found = address.match(/^https?:\/\/t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i)
    ?? address.match(/^tg:\/\/resolve\?domain=(\w+)(?:&start=([\w-]*))?$/i);
  return found && found[1].toLowerCase() === username.toLowerCase() ? found[2] ?? '' : null;
}

function follow(target, person) {
  const code = startCode(target);
  if (target.startsWith('/')) {
    post('type', { person, text: target });
  } else if (code !== null) {
    post('type', { person, text: `/start ${code}`.trim() });
  } else {
    window.open(target, '_blank', 'noopener');
  }
}

function drawMenu(chat, person) {
  const menu = byId('menu');
  const now = JSON.stringify([chat?.menu, person]);
  if (menu.dataset.drawn === now) {
    return;
  }
  menu.dataset.drawn = now;
  const lines = (chat?.menu ?? []).map(line => {
    const made = element('li', { tabIndex: 0, role: 'menuitem', data: { command: line.command } },
      element('span', {}, line.description), element('code', {}, `/${line.command}`));
    const send = () => { menu.hidden = true; byId('compose-menu').focus(); post('type', { person, text: `/${line.command}` }); };
    made.addEventListener('click', send);
    made.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); send(); } });
    return made;
  });
  menu.replaceChildren(...(lines.length ? lines : [element('li', { className: 'none' }, text('no_menu'))]));
}

function drawToasts(chat, person) {
  const toasts = chat?.toasts ?? [];
  const fresh = toasts.filter(t => t.number > lastToast && t.text);
  if (shownFor === person && fresh.length) {
    const newest = fresh.at(-1);
    if (newest.alert) {
      byId('alert-text').textContent = newest.text;
      byId('alert').showModal();
    } else {
      toast(newest.text);
    }
  }
  lastToast = Math.max(lastToast, ...toasts.map(t => t.number));
}

let hiding = 0;

export function toast(words) {
  byId('toast').textContent = words;
  byId('toast').hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { byId('toast').hidden = true; }, 4000);
}
