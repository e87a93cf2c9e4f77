// Pictures drawn on the spot, so that homework can be handed in without a camera: exercise book
// pages with handwriting, sums, a graph, a blackboard.

export const SAMPLES = [
  { name: "page-1", title: "Exercise book, sums", draw: sums },
  { name: "page-2", title: "Exercise book, an essay", draw: essay },
  { name: "page-3", title: "Graph paper", draw: graph },
  { name: "page-4", title: "Geometry", draw: geometry },
  { name: "page-5", title: "Blackboard", draw: board, wide: true },
  { name: "page-6", title: "Dictation with corrections", draw: corrected },
  { name: "page-7", title: "A receipt", draw: receipt },
  { name: "page-8", title: "A view from the window", draw: view, wide: true },
];

function canvasFor(sample, scale) {
  const [width, height] = sample.wide ? [1280, 860] : [900, 1200];
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  return { canvas, pen, width, height };
}

export function thumbnail(sample) {
  const { canvas, pen, width, height } = canvasFor(sample, 0.2);
  sample.draw({ pen, width, height, random: dice(sample.name.length + SAMPLES.indexOf(sample)) });
  return canvas;
}

export function drawn(sample, seed) {
  const { canvas, pen, width, height } = canvasFor(sample, 1);
  sample.draw({ pen, width, height, random: dice(seed) });
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg", 0.82); });
}

/** Numbers from 0 to 1 that repeat for the same seed. */
function dice(seed) {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function paper({ pen, width, height }, rule) {
  const light = pen.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, "#fffdf6");
  light.addColorStop(1, "#ece7d8");
  pen.fillStyle = light;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = "#b9cfe8";
  pen.lineWidth = 1.5;
  for (let y = 70; y < height; y += rule) line(pen, [0, y, width, y]);
  if (rule < 50) for (let x = rule; x < width; x += rule) line(pen, [x, 0, x, height]);
  pen.strokeStyle = "#e58b8b";
  pen.lineWidth = 2.5;
  line(pen, [width - 110, 0, width - 110, height]);
}

function line(pen, points) {
  pen.beginPath();
  pen.moveTo(points[0], points[1]);
  for (let at = 2; at < points.length; at += 2) pen.lineTo(points[at], points[at + 1]);
  pen.stroke();
}

/** A word of pretend handwriting: connected loops of changing height. */
function word(pen, x, y, length, random) {
  pen.beginPath();
  pen.moveTo(x, y);
  let at = x;
  while (at < x + length) {
    const step = 9 + random() * 9;
    const rise = random() < 0.2 ? 36 : 18 + random() * 6;
    pen.bezierCurveTo(at + step * 0.2, y - rise, at + step * 0.9, y - rise, at + step * 0.6, y - 2);
    pen.quadraticCurveTo(at + step * 0.7, y + 3, at + step, y - 5);
    at += step;
  }
  pen.stroke();
  return at;
}

function writing(scene, top, bottom, rule, ink = "#2b3f8f") {
  const { pen, width, random } = scene;
  Object.assign(pen, { strokeStyle: ink, lineWidth: 3.6, lineCap: "round", lineJoin: "round" });
  for (let y = top; y < bottom; y += rule) {
    let x = 60 + (random() < 0.15 ? 60 : 0);
    const end = width - 150 - random() * 140;
    while (x < end) x = word(pen, x, y, 40 + random() * 110, random) + 24;
  }
}

function label(pen, text, x, y, size, ink) {
  pen.fillStyle = ink;
  pen.font = `italic ${size}px "Segoe Print", "Bradley Hand", "Comic Sans MS", cursive, sans-serif`;
  pen.fillText(text, x, y);
}

function sums(scene) {
  paper(scene, 40);
  const { pen, random } = scene;
  for (let row = 0; row < 6; row += 1) {
    const [a, b] = [12 + Math.floor(random() * 80), 3 + Math.floor(random() * 9)];
    label(pen, `${row + 1})  ${a} × ${b} = ${a * b}`, 90, 150 + row * 112, 58, "#2b3f8f");
  }
  label(pen, "x² − 5x + 6 = 0", 90, 880, 58, "#2b3f8f");
  label(pen, "x₁ = 2,  x₂ = 3", 90, 992, 58, "#2b3f8f");
}

function essay(scene) {
  paper(scene, 58);
  writing(scene, 180, 1120, 58);
}

function corrected(scene) {
  paper(scene, 58);
  writing(scene, 180, 940, 58, "#30343f");
  const { pen, random } = scene;
  Object.assign(pen, { strokeStyle: "#d63a3a", lineWidth: 5 });
  for (let mark = 0; mark < 5; mark += 1) {
    const y = 190 + Math.floor(random() * 12) * 58;
    const x = 100 + random() * 420;
    line(pen, [x, y, x + 50, y - 6, x + 100, y + 4]);
  }
  label(pen, "5−", 640, 1080, 120, "#d63a3a");
}

function graph(scene) {
  paper(scene, 40);
  const { pen, width, height, random } = scene;
  Object.assign(pen, { strokeStyle: "#333", lineWidth: 4 });
  line(pen, [width / 2, height - 120, width / 2, 120]);
  line(pen, [80, height / 2, width - 130, height / 2]);
  label(pen, "y", width / 2 + 18, 140, 46, "#333");
  label(pen, "x", width - 160, height / 2 + 54, 46, "#333");
  Object.assign(pen, { strokeStyle: "#c23b6b", lineWidth: 6 });
  const points = [];
  const bend = 0.0035 + random() * 0.002;
  for (let x = -260; x <= 260; x += 8) points.push(width / 2 + x, height / 2 + 200 - x * x * bend * 2);
  line(pen, points.map((value, index) => (index % 2 ? height - value + 100 : value)));
  label(pen, "y = x² − 4", 520, 300, 50, "#c23b6b");
}

function geometry(scene) {
  paper(scene, 40);
  const { pen } = scene;
  Object.assign(pen, { strokeStyle: "#2b3f8f", lineWidth: 5, lineJoin: "round" });
  line(pen, [160, 660, 700, 660, 420, 240, 160, 660, 700, 660]);
  line(pen, [420, 240, 420, 660]);
  pen.beginPath();
  pen.arc(424, 497, 163, 0, Math.PI * 2);
  pen.stroke();
  for (const [text, x, y] of [["A", 110, 690], ["B", 415, 220], ["C", 715, 690], ["h", 436, 470]]) label(pen, text, x, y, 52, "#2b3f8f");
  label(pen, "S = ½ · a · h", 160, 840, 58, "#2b3f8f");
  label(pen, "S = ½ · 9 · 7 = 31,5", 160, 930, 58, "#2b3f8f");
}

function board({ pen, width, height }) {
  pen.fillStyle = "#8a6338";
  pen.fillRect(0, 0, width, height);
  const slate = pen.createLinearGradient(0, 0, width, height);
  slate.addColorStop(0, "#2c5a48");
  slate.addColorStop(1, "#1d4034");
  pen.fillStyle = slate;
  pen.fillRect(26, 26, width - 52, height - 52);
  label(pen, "sin²α + cos²α = 1", 130, 210, 92, "#f4f6ef");
  label(pen, "E = mc²", 820, 420, 92, "#ffe9a8");
  label(pen, "∫ x dx = x²/2 + C", 130, 480, 80, "#dff1ff");
  label(pen, "a² + b² = c²", 230, 700, 80, "#f4f6ef");
}

function receipt({ pen, width, height, random }) {
  pen.fillStyle = "#7c8794";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#fdfdfb";
  pen.fillRect(170, 90, width - 340, height - 180);
  pen.fillStyle = "#333";
  pen.font = "600 44px ui-monospace, monospace";
  pen.fillText("PAYMENT", 350, 190);
  pen.font = "34px ui-monospace, monospace";
  ["Transfer", "To: card ··42", "Fee: 0.00"].forEach((text, index) => pen.fillText(text, 230, 320 + index * 90));
  pen.font = "700 64px ui-monospace, monospace";
  pen.fillText(`${1000 + Math.floor(random() * 9) * 500}.00`, 230, 680);
  pen.fillStyle = "#2fa35a";
  pen.fillText("✓ done", 230, 820);
}

function view({ pen, width, height, random }) {
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#5b8fd6");
  sky.addColorStop(0.65, "#f6cf9b");
  sky.addColorStop(1, "#f3a683");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#fff1c9";
  pen.beginPath();
  pen.arc(width * 0.7, height * 0.5, 70, 0, Math.PI * 2);
  pen.fill();
  for (const [tint, base] of [["#6a7fa8", 0.56], ["#4b5f86", 0.68], ["#2f3d5c", 0.8]]) {
    pen.fillStyle = tint;
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += 80) pen.lineTo(x, height * base - random() * 120);
    pen.lineTo(width, height);
    pen.fill();
  }
}
