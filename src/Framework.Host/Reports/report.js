'use strict';
(() => {
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Colour scheme: that of the system until the reader asks for the other one.
  const root = document.documentElement;
  const scheme = make('button', { type: 'button', className: 'scheme' });
  const isDark = () => (root.dataset.scheme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const nameScheme = () => { scheme.textContent = isDark() ? 'Light colours' : 'Dark colours'; };
  scheme.addEventListener('click', () => { root.dataset.scheme = isDark() ? 'light' : 'dark'; nameScheme(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameScheme);
  nameScheme();
  document.querySelector('.title').append(scheme);

  // Tables: sorted by a click on a heading, searched if they are long.
  const longTable = 12;
  const keyOf = cell => cell.dataset.key ?? cell.textContent;
  const compare = (a, b) => {
    if (a === '' || b === '') return (a === '') - (b === '');
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) ? a.localeCompare(b, 'en', { numeric: true }) : difference;
  };
  for (const table of document.querySelectorAll('table.sortable')) {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = make('button', { type: 'button' });
      const text = make('span', {});
      text.append(...heading.childNodes);
      button.append(text);
      heading.append(button);
      button.addEventListener('click', () => {
        const order = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
        for (const other of headings) other.setAttribute('aria-sort', other === heading ? order : 'none');
        const rows = [...body.rows].map(row => [keyOf(row.cells[column]), row]);
        const empty = rows.filter(([key]) => key === '');
        const full = rows.filter(([key]) => key !== '').sort(([a], [b]) => order === 'ascending' ? compare(a, b) : compare(b, a));
        body.append(...full.concat(empty).map(([, row]) => row));
      });
    });

    if (body.rows.length > longTable) {
      const filter = make('label', { className: 'filter', textContent: 'Find ' });
      const input = make('input', { type: 'search' });
      const count = make('span', { role: 'status' });
      filter.append(input, count);
      const box = table.closest('.table-box');
      box.before(filter);
      const texts = new Map([...body.rows].map(row => [row, [...row.cells].map(cell => `${cell.textContent} ${cell.dataset.key ?? ''}`).join(' ').toLowerCase()]));
      input.addEventListener('input', () => {
        const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const [row, text] of texts) {
          row.hidden = !words.every(word => text.includes(word));
          shown += !row.hidden;
        }
        count.textContent = words.length ? `${shown} of ${texts.size} rows` : '';
      });
    }
  }

  // Copying.
  const copy = async (text, said) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make('textarea', { value: text });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    said();
  };
  for (const pre of document.querySelectorAll('pre.copy')) {
    const box = make('div', { className: 'copy-box' });
    const button = make('button', { type: 'button', textContent: 'Copy' });
    pre.before(box);
    box.append(pre, button);
    button.addEventListener('click', () => copy(pre.textContent, () => {
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    }));
  }
  for (const digest of document.querySelectorAll('.digest')) {
    const shown = digest.textContent;
    digest.tabIndex = 0;
    digest.setAttribute('role', 'button');
    digest.setAttribute('aria-label', `Copy ${digest.dataset.copy}`);
    const act = () => copy(digest.dataset.copy, () => {
      digest.textContent = 'copied';
      setTimeout(() => { digest.textContent = shown; }, 1500);
    });
    digest.addEventListener('click', act);
    digest.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); act(); } });
  }

  // Figures: the nearest point of a line, else the cell of a plane. Lengths are in pt of the drawing.
  const reach = 16;
  const tip = document.getElementById('hover');
  const number = value => {
    const [digits, power] = Number(value).toPrecision(5).replace('-', '\u2212').split('e');
    const mantissa = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
    return power === undefined ? mantissa : `${mantissa} × 10<sup>${power.replace('+', '').replace('-', '\u2212')}</sup>`;
  };
  const fraction = (axis, value) => axis.log ? Math.log(value / axis.from) / Math.log(axis.to / axis.from) : (value - axis.from) / (axis.to - axis.from);
  const line = (label, value) => `<tr><td>${label}</td><td>${value}</td></tr>`;

  const describe = (panel, layer, at) => {
    const rows = [];
    if (layer.values) {
      const columns = layer.x.length;
      rows.push(line(panel.x.label, number(layer.x[at % columns])), line(panel.y.label, number(layer.y[Math.floor(at / columns)])));
      const value = layer.values[at];
      rows.push(line(layer.subject || 'value', value === null ? 'none' : number(value)));
      return `<table>${rows.join('')}</table>`;
    }
    rows.push(line(panel.x.label, layer.xLower ? `${number(layer.xLower[at])} to ${number(layer.xUpper[at])}` : number(layer.x[at])));
    rows.push(line(panel.y.label, number(layer.y[at])));
    if (layer.yLower && layer.yLower[at] !== null && layer.yUpper[at] !== null) {
      const [down, up] = [layer.y[at] - layer.yLower[at], layer.yUpper[at] - layer.y[at]];
      rows.push(line('error', Math.abs(up - down) <= 0.02 * up ? `± ${number(up)}` : `+${number(up)} ${number(-down)}`));
    }
    return `${layer.subject ? `<strong>${layer.subject}</strong>` : ''}<table>${rows.join('')}</table>`;
  };

  addEventListener('scroll', () => { tip.hidden = true; }, { capture: true, passive: true });
  for (const plot of document.querySelectorAll('.plot')) {
    const source = plot.querySelector('script[type="application/json"]');
    const svg = plot.querySelector('svg');
    const drawing = plot.querySelector('.drawing');
    if (!source) continue;
    let panels = null;
    const load = () => {
      if (panels) return panels;
      panels = JSON.parse(source.textContent).panels;
      for (const panel of panels) {
        const [left, top, width, height] = panel.frame;
        const x = value => left + width * fraction(panel.x, value);
        const y = value => top + height * (1 - fraction(panel.y, value));
        for (const layer of panel.layers) {
          layer.px = layer.x.map(x);
          layer.py = layer.y.map(y);
        }
      }
      return panels;
    };
    const pointer = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    pointer.setAttribute('class', 'pointer');
    pointer.setAttribute('r', '3');
    pointer.setAttribute('visibility', 'hidden');
    svg.append(pointer);
    let current = null;

    const place = (layer, at) => layer.values ? [layer.px[at % layer.x.length], layer.py[Math.floor(at / layer.x.length)]] : [layer.px[at], layer.py[at]];
    const hide = () => { tip.hidden = true; pointer.setAttribute('visibility', 'hidden'); };
    const show = (panel, layer, at) => {
      current = { panel, layer, at };
      const [x, y] = place(layer, at);
      pointer.setAttribute('cx', x);
      pointer.setAttribute('cy', y);
      pointer.setAttribute('visibility', 'visible');
      tip.innerHTML = describe(panel, layer, at);
      tip.hidden = false;
      const screen = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
      const box = tip.getBoundingClientRect();
      const right = screen.x + 14 + box.width > innerWidth - 4;
      tip.style.left = `${Math.max(4, right ? screen.x - 14 - box.width : screen.x + 14)}px`;
      tip.style.top = `${Math.min(Math.max(4, screen.y - box.height - 10), innerHeight - box.height - 4)}px`;
    };

    const nearest = (values, at) => values.reduce((best, value, i) => Math.abs(value - at) < Math.abs(values[best] - at) ? i : best, 0);
    svg.addEventListener('pointermove', event => {
      const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const panel = load().find(({ frame: [left, top, width, height] }) => p.x >= left - 3 && p.x <= left + width + 3 && p.y >= top - 3 && p.y <= top + height + 3);
      if (!panel) return hide();
      let best = null;
      for (const layer of panel.layers) {
        if (layer.values) continue;
        for (let i = 0; i < layer.x.length; i++) {
          const distance = Math.hypot(layer.px[i] - p.x, layer.py[i] - p.y);
          if (!best || distance < best.distance) best = { layer, at: i, distance };
        }
      }
      const plane = panel.layers.find(layer => layer.values);
      if (best && (best.distance < reach || !plane) && best.distance < 3 * reach) return show(panel, best.layer, best.at);
      if (plane) return show(panel, plane, nearest(plane.py, p.y) * plane.x.length + nearest(plane.px, p.x));
      return hide();
    });
    svg.addEventListener('pointerleave', hide);
    drawing.addEventListener('blur', hide);
    drawing.addEventListener('keydown', event => {
      if (event.key === 'Escape') return hide();
      const all = load().flatMap(panel => panel.layers.map(layer => ({ panel, layer })));
      if (all.length === 0 || !/^Arrow/.test(event.key)) return undefined;
      event.preventDefault();
      if (!current) return show(all[0].panel, all[0].layer, 0);
      const { layer, at } = current;
      const columns = layer.values ? layer.x.length : 1;
      const count = layer.values ? layer.values.length : layer.x.length;
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) return show(current.panel, layer, Math.min(Math.max(at + step, 0), count - 1));
      if (layer.values) {
        const next = at + (event.key === 'ArrowUp' ? columns : -columns);
        return show(current.panel, layer, next >= 0 && next < count ? next : at);
      }
      const other = (all.findIndex(entry => entry.layer === layer) + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length;
      return show(all[other].panel, all[other].layer, all[other].layer.values ? 0 : nearest(all[other].layer.px, layer.px[at]));
    });
  }
})();
