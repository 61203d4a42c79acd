// Search, sorting, paging and tabs. The page is complete without it.
(() => {
  'use strict';

  const PAGE = 60;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const number = new Intl.NumberFormat('en');
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // Cards that are not shown at first come folded, in a noscript: to the browser that is text, much quicker to read than
  // elements. Without scripts it is what it says.

  const folded = (card) => (card.classList.contains('folded') ? card.querySelector('noscript') : null);

  const unfold = (card) => {
    const rest = folded(card);
    if (!rest) return;
    card.innerHTML = rest.textContent;
    card.classList.remove('folded');
  };

  const scrap = document.createElement('template');
  const plain = (html) => {
    if (!html.includes('&')) return html;
    scrap.innerHTML = html;
    return scrap.content.textContent;
  };
  const words = (card) => {
    const rest = folded(card);
    const parts = rest
      ? Array.from(rest.textContent.matchAll(/<bdi data-find>([^<]*)/g), (part) => plain(part[1]))
      : all('[data-find]', card).map((part) => part.textContent);
    return fold(parts.join(' '));
  };

  // Lists of cards.

  const list = (section) => {
    const box = section.querySelector('[data-cards]');
    const cards = all('[data-card]', box).map((element, rank) => ({ element, rank, words: null }));
    const tools = section.querySelector('[data-tools]');
    const search = tools.querySelector('[data-search]');
    const sort = tools.querySelector('[data-sort]');
    const level = tools.querySelector('[data-level]');
    const count = tools.querySelector('[data-count]');
    const more = section.querySelector('[data-more]');
    let order = 'rank';
    let shown = PAGE;
    let matching = cards;

    const comparator = (key) => (one, other) =>
      (key === 'rank' ? 0 : Number(other.element.dataset[key]) - Number(one.element.dataset[key])) ||
      one.rank - other.rank;

    const arrange = () => {
      if (order === sort.value) return;
      order = sort.value;
      cards.sort(comparator(order));
      box.append(...cards.map((card) => card.element));
    };

    const page = () => {
      matching.forEach((card, index) => {
        card.element.classList.toggle('later', index >= shown);
        if (index < shown) unfold(card.element);
      });
      more.hidden = matching.length <= shown;
      const noun = matching.length === 1 ? section.dataset.one : section.dataset.many;
      const some = Math.min(shown, matching.length);
      const text =
        matching.length === cards.length
          ? number.format(cards.length) + ' ' + noun
          : number.format(matching.length) + ' of ' + number.format(cards.length) + ' ' +
            section.dataset.many + (matching.length === 1 ? ' matches' : ' match');
      count.textContent =
        some < matching.length ? text + ', the first ' + number.format(some) + ' shown' : text;
    };

    const apply = () => {
      const wanted = fold(search.value).split(/\s+/).filter(Boolean);
      arrange();
      matching = cards.filter((card) => {
        const fits =
          (!level.value || card.element.dataset.level === level.value) &&
          wanted.every((word) => (card.words ??= words(card.element)).includes(word));
        card.element.hidden = !fits;
        return fits;
      });
      shown = PAGE;
      page();
    };

    let waiting = 0;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 80);
    });
    search.addEventListener('change', apply);
    sort.addEventListener('change', apply);
    level.addEventListener('change', apply);
    tools.addEventListener('submit', (event) => event.preventDefault());
    more.addEventListener('click', () => {
      const next = matching[shown];
      shown += PAGE;
      page();
      next.element.tabIndex = -1;
      next.element.focus({ preventScroll: true });
    });
    const openAll = (open) =>
      matching.slice(0, shown).forEach((card) =>
        all('details.all', card.element).forEach((details) => { details.open = open; }));
    tools.querySelector('[data-open]').addEventListener('click', () => openAll(true));
    tools.querySelector('[data-close]').addEventListener('click', () => openAll(false));

    tools.hidden = cards.length === 0;
    page();
  };

  // Tables: a click on a heading sorts by it. Only tables that are looked at are prepared.

  const value = (row, column) => {
    const text = row.cells[column].textContent;
    if (column < 3 || column > 7) return text;
    const digits = text.replace(/[^\d.]/g, '');
    return digits === '' ? -1 : Number(digits);
  };

  const compare = (one, other) =>
    typeof one === 'number' ? one - other : one.localeCompare(other);

  const sortRows = (table, column, down) => {
    const rows = all('tbody tr', table)
      .map((row, index) => ({ row, index, key: value(row, column) }))
      .sort((one, other) =>
        (down ? compare(other.key, one.key) : compare(one.key, other.key)) || one.index - other.index);
    const sizes = [...table.tBodies].map((body) => body.rows.length);
    let next = 0;
    sizes.forEach((size, index) => {
      table.tBodies[index].append(...rows.slice(next, next + size).map((each) => each.row));
      next += size;
    });
  };

  const prepare = (table) => {
    const headings = all('th', table);
    headings.slice(0, -1).forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = heading.textContent;
      button.addEventListener('click', () => {
        const down = heading.ariaSort ? heading.ariaSort === 'ascending' : column > 2 || column === 1;
        headings.forEach((each) => each.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        sortRows(table, column, down);
      });
      heading.replaceChildren(button);
    });
  };

  document.addEventListener('toggle', (event) => {
    const details = event.target;
    const table = details.open && details.matches('.all') && details.querySelector('table');
    if (table && !table.dataset.prepared) {
      table.dataset.prepared = 'yes';
      prepare(table);
    }
  }, true);

  // Tabs, made of the links to the sections.

  const tabs = (bar) => {
    const links = all('a', bar);
    const panels = links.map((link) => document.querySelector(link.hash));

    const show = (index) => {
      links.forEach((link, each) => {
        const selected = each === index;
        link.setAttribute('aria-selected', String(selected));
        link.tabIndex = selected ? 0 : -1;
        panels[each].hidden = !selected;
      });
    };
    const current = () => Math.max(0, links.findIndex((link) => link.hash === location.hash));
    const choose = (index) => {
      if (current() !== index || !location.hash) history.pushState(null, '', links[index].hash);
      show(index);
      links[index].focus({ preventScroll: true });
    };

    bar.setAttribute('role', 'tablist');
    links.forEach((link, index) => {
      link.id = 'tab-' + link.hash.slice(1);
      link.setAttribute('role', 'tab');
      link.setAttribute('aria-controls', link.hash.slice(1));
      panels[index].setAttribute('role', 'tabpanel');
      panels[index].setAttribute('aria-labelledby', link.id);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        choose(index);
      });
    });
    bar.addEventListener('keydown', (event) => {
      const last = links.length - 1;
      const here = links.indexOf(document.activeElement);
      const next = {
        ArrowRight: here === last ? 0 : here + 1,
        ArrowLeft: here === 0 ? last : here - 1,
        Home: 0,
        End: last,
      }[event.key];
      if (next === undefined || here < 0) return;
      event.preventDefault();
      choose(next);
    });
    window.addEventListener('popstate', () => show(current()));
    window.addEventListener('hashchange', () => show(current()));
    document.body.classList.add('tabbed');
    show(current());
  };

  // On paper everything is open.

  let closed = [];
  window.addEventListener('beforeprint', () => {
    all('.folded').forEach(unfold);
    closed = all('details:not([open])');
    closed.forEach((details) => { details.open = true; });
  });
  window.addEventListener('afterprint', () => {
    closed.forEach((details) => { details.open = false; });
  });

  all('[data-list]').forEach(list);
  all('[data-tabs]').forEach(tabs);
})();
