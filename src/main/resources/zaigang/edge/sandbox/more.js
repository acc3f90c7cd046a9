// What can be sent besides lines and files, what can be done with a message, and the topics of a group.

import { byId, element, post, text, upload } from './common.js';

let now = { state: null, chosen: 0, speaker: 0 };
let about = null;

/** The topic of the group that is shown; 0 for the general one. */
export const topic = () => Number(byId('compose-topic').value) || 0;

/** Whether one writes in the group's name. */
export const anonymously = () => byId('more-anonymous').checked;

export function drawMore(state, chosen, speaker) {
  now = { state, chosen, speaker };
  const group = chosen < 0;
  const topics = state.chat?.id === chosen ? state.chat.topics : [];
  const list = byId('compose-topic');
  const drawn = JSON.stringify([chosen, topics, document.documentElement.lang]);
  if (list.dataset.drawn !== drawn) {
    const before = list.value;
    list.dataset.drawn = drawn;
    list.replaceChildren(...topics.map(t => element('option', { value: String(t.id) },
      (t.name || text('topic_general')) + (t.open ? '' : ' \u{1F512}'))));
    list.value = topics.some(t => String(t.id) === before) ? before : '0';
  }
  list.hidden = !group || topics.length < 2;
  byId('more-person').hidden = group;
  byId('more-group').hidden = !group;
  byId('compose-more').hidden = chosen === 0;
}

/** A message of the chat is asked about. */
export function showAbout(message) {
  about = message;
  const own = !message.fromBot && now.chosen > 0 && !message.forwardedFrom && message.text !== '';
  byId('about-own').hidden = !own;
  byId('about-private').hidden = now.chosen < 0;
  byId('about-text').value = message.text;
  byId('about-person').replaceChildren(...now.state.people.filter(p => p.id > 0).map(p =>
    element('option', { value: String(p.id), selected: p.id === now.speaker }, text('forward_of', { name: p.name }))));
  byId('about').showModal();
}

function close(dialog, action, body) {
  byId(dialog).close();
  post(action, body);
}

async function send(media, file) {
  byId('more').close();
  await upload(now.chosen, file, { as: media, caption: byId('more-caption').value });
  byId('more-caption').value = '';
}

function change(what) {
  close('more', 'group', {
    person: now.speaker, group: now.chosen, what, thread: topic(), name: byId('more-topic').value,
  });
  byId('more-topic').value = '';
}

const NAMES = { VIDEO: 'video.mp4', VOICE: 'voice.ogg', STICKER: '\u{1F44D}' };

export function listenForMore(redraw) {
  byId('compose-more').addEventListener('click', () => byId('more').showModal());
  byId('more-close').addEventListener('click', () => byId('more').close());
  byId('more-photo').addEventListener('change', async event => {
    for (const file of event.target.files) {
      await send('PHOTO', file);
    }
    event.target.value = '';
  });
  document.querySelectorAll('[data-media]').forEach(button => button.addEventListener('click', () =>
    send(button.dataset.media, new File(['sandbox'], NAMES[button.dataset.media]))));
  document.querySelectorAll('[data-change]').forEach(button => button.addEventListener('click', () => change(button.dataset.change)));
  byId('compose-topic').addEventListener('change', redraw);
  byId('about-close').addEventListener('click', () => byId('about').close());
  byId('about-edit').addEventListener('click', () =>
    close('about', 'edit', { person: now.chosen, message: about.id, text: byId('about-text').value.trim() }));
  byId('about-forward').addEventListener('click', () =>
    close('about', 'forward', { person: Number(byId('about-person').value), chat: now.chosen, message: about.id }));
  byId('about-pin').addEventListener('click', () => close('about', 'pin', { person: now.chosen, message: about.id }));
}
