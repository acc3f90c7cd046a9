// The keys: arrows, Home and End go through a list, Escape goes back.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The place in a list to which a key leads from another; none for other keys. */
function target(key, at, size, sideways) {
  if (key === 'Home' || key === 'End') {
    return key === 'Home' ? 0 : size - 1;
  }
  const step = STEPS[key];
  return step === undefined || (!sideways && /Left|Right/.test(key)) ? undefined : Math.min(Math.max(at + step, 0), size - 1);
}

/**
 * Moves the focus among those of a list's elements that match, within the group of the one that has it.
 *
 * @param group what encloses a group; the list itself where it is not given
 * @param sideways whether the arrows to the left and right do so too
 */
export function arrows(list, selector, { group = null, sideways = false } = {}) {
  list.addEventListener('keydown', event => {
    const from = event.target.closest(selector);
    const all = from ? [...(group ? from.closest(group) : list).querySelectorAll(selector)] : [];
    const to = from ? target(event.key, all.indexOf(from), all.length, sideways) : undefined;
    if (to !== undefined) {
      event.preventDefault();
      all[to].focus();
    }
  });
}

/** One stop of the Tab key for a whole list: the element that had the focus last. */
export function oneStop(list, selector) {
  list.addEventListener('focusin', event => {
    const now = event.target.closest(selector);
    if (now) {
      list.querySelectorAll(selector).forEach(e => { e.tabIndex = e === now ? 0 : -1; });
    }
  });
}

/** Ways back, the nearest first: the first that is one takes Escape. A dialog closes by itself. */
export function escape(ways) {
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) {
      return;
    }
    if (ways.some(way => way(event))) {
      event.preventDefault();
    }
  });
}
