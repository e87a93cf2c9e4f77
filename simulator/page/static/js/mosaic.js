// How Telegram packs two to ten pictures into one block: rows that fill the width,
// with a tall first picture on the left where the shapes ask for it.

const GAP = 2;
const WIDTH = 300;

/** Boxes in a block of WIDTH: [{x, y, width, height}], and the block's height. */
export function mosaic(sizes) {
  const ratios = sizes.map((size) => clamp((size.width || 1) / (size.height || 1), 0.55, 1.9));
  if (ratios.length === 1) return single(ratios[0]);
  if (ratios.length <= 4 && ratios[0] < 1.1) return leading(ratios);
  return rows(ratios);
}

function single(ratio) {
  const height = Math.min(WIDTH / ratio, 380);
  return { height, boxes: [{ x: 0, y: 0, width: WIDTH, height }] };
}

/** The first fills the left side; the others stand in a column beside it. */
function leading(ratios) {
  if (ratios.length === 2) return pair(ratios);
  const rest = ratios.length - 1;
  const height = clamp((WIDTH * 0.64) / ratios[0], 240, 340);
  const first = clamp(height * ratios[0], WIDTH * 0.55, WIDTH * 0.7);
  const side = WIDTH - first - GAP;
  const each = (height - GAP * (rest - 1)) / rest;
  const boxes = [{ x: 0, y: 0, width: first, height }];
  for (let at = 0; at < rest; at += 1) {
    boxes.push({ x: first + GAP, y: at * (each + GAP), width: side, height: each });
  }
  return { height, boxes };
}

function pair(ratios) {
  const total = ratios[0] + ratios[1];
  const height = clamp((WIDTH - GAP) / total, 120, 270);
  const first = ((WIDTH - GAP) * ratios[0]) / total;
  return {
    height,
    boxes: [
      { x: 0, y: 0, width: first, height },
      { x: first + GAP, y: 0, width: WIDTH - GAP - first, height },
    ],
  };
}

/** How many pictures each row holds, for each count. */
const ROWS = {
  2: [2], 3: [1, 2], 4: [2, 2], 5: [2, 3], 6: [3, 3], 7: [2, 2, 3], 8: [2, 3, 3], 9: [3, 3, 3], 10: [3, 3, 4],
};

function rows(ratios) {
  if (ratios.length === 2 && ratios[0] + ratios[1] < 2.6) return pair(ratios);
  const shape = ratios.length === 2 ? [1, 1] : ROWS[ratios.length] ?? [ratios.length];
  const boxes = [];
  let y = 0;
  let start = 0;
  for (const count of shape) {
    y = addRow(boxes, ratios.slice(start, start + count), y) + GAP;
    start += count;
  }
  return { height: y - GAP, boxes };
}

function addRow(boxes, ratios, y) {
  const inner = WIDTH - GAP * (ratios.length - 1);
  const total = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const height = clamp(inner / total, 84, 170);
  let x = 0;
  for (const ratio of ratios) {
    const width = (inner * ratio) / total;
    boxes.push({ x, y, width, height });
    x += width + GAP;
  }
  return y + height;
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}

export const BLOCK_WIDTH = WIDTH;
