// What the bot asked of Telegram.

import { arrange, byId, element, seconds, text } from './common.js';

export function drawPanel(state, chosen) {
  const only = byId('panel-only').checked;
  const calls = state.calls.filter(call => !only || call.chat === chosen);
  const names = new Map(state.people.map(p => [p.id, p.name]));
  const list = byId('calls');
  const kept = new Map([...list.children].map(child => [child.dataset.key, child]));
  const rows = calls.map(call => {
    const key = `${document.documentElement.lang} ${call.number}`;
    return kept.get(key) ?? row(call, names, key);
  });
  arrange(list, rows.length ? rows : [element('p', { className: 'hint' }, text('no_calls'))]);
}

function row(call, names, key) {
  const good = call.status === 200;
  const plain = String(call.parameters.text ?? call.parameters.caption ?? call.parameters.action ?? '').replace(/<[^>]+>/g, '');
  const to = call.chat === undefined ? '' : names.get(call.chat) ?? String(call.chat);
  return element('details', { className: good ? 'call' : 'call bad', data: { key, method: call.method, status: call.status } },
    element('summary', {},
      element('span', { className: 'line' },
        element('code', { className: family(call.method) }, call.method), element('b', {}, to), element('time', {}, seconds(call.at))),
      plain || !good ? element('span', { className: 'plain' }, good ? plain : call.words) : null),
    element('pre', {}, JSON.stringify(call.parameters, null, 2)));
}

function family(method) {
  return ['send', 'edit', 'answer', 'delete'].find(start => method.startsWith(start)) ?? 'other';
}
