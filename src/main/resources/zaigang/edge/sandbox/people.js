// The list of people whom one can be.

import { avatar, byId, clockTime, day, element, shortDate, text } from './common.js';

let drawn = '';

/** How many messages of the bot each person had when their chat was last open in this browser. */
function seenOf(run) {
  return JSON.parse(localStorage.getItem(`seen ${run}`) ?? '{}');
}

export function markSeen(state, id) {
  const person = state.people.find(p => p.id === id);
  if (person) {
    const seen = { ...seenOf(state.run), [id]: person.fromBot };
    localStorage.setItem(`seen ${state.run}`, JSON.stringify(seen));
  }
}

export function drawPeople(state, chosen, choose) {
  const sought = byId('person-search').value.trim().toLowerCase();
  const seen = seenOf(state.run);
  const shown = state.people.filter(p => `${p.name} ${p.about} ${p.group}`.toLowerCase().includes(sought));
  const now = JSON.stringify([shown, chosen, seen, day(state.clock.now), document.documentElement.lang]);
  if (now === drawn) {
    return;
  }
  drawn = now;
  const groups = Map.groupBy ? Map.groupBy(shown, p => p.group) : grouped(shown);
  const sections = [...groups].map(([name, members]) => element('section', { className: 'group' },
    element('h3', {}, name || text('strangers')), ...members.map(p => row(p, state, seen, chosen, choose))));
  const focused = document.activeElement?.closest('.person')?.dataset.person;
  byId('person-list').replaceChildren(...(sections.length ? sections : [element('p', { className: 'hint' }, text('nobody'))]));
  (personRow(focused ?? chosen) ?? document.querySelector('.person'))?.setAttribute('tabindex', '0');
  if (focused) {
    personRow(focused)?.focus({ preventScroll: true });
  }
}

export const personRow = id => document.querySelector(`.person[data-person="${id}"]`);

function grouped(people) {
  const groups = new Map();
  people.forEach(p => groups.set(p.group, [...(groups.get(p.group) ?? []), p]));
  return groups;
}

function row(person, state, seen, chosen, choose) {
  const unread = Math.max(0, person.fromBot - (seen[person.id] ?? 0));
  const about = person.about || (person.group ? '' : text('stranger_about'));
  const last = person.last;
  const line = last ? element('span', { className: 'last' }, (last.fromBot ? '' : text('you')) + (last.text || text('picture'))) : null;
  const made = element('button', {
    type: 'button', className: person.id === chosen ? 'person chosen' : 'person',
    tabIndex: -1, data: { person: person.id, unread, state: person.state },
  },
  avatar(person),
  element('span', { className: 'who' },
    element('span', { className: 'name' }, element('b', {}, person.name), element('small', {}, about)), line),
  element('span', { className: 'side' },
    last ? element('time', {}, day(last.at) === day(state.clock.now) ? clockTime(last.at) : shortDate(last.at)) : null,
    unread ? element('i', { className: 'badge', title: text('unread', { count: unread }) }, String(unread)) : null));
  if (person.id === chosen) {
    made.setAttribute('aria-current', 'true');
  }
  made.addEventListener('click', event => choose(person.id, event.detail === 0));
  return made;
}
