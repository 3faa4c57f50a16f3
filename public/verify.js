// Compares a file with the SHA-256 sums that the page tells. The file is read here and goes nowhere.
const LARGEST = 200_000_000;

const place = document.getElementById("compare");
const drop = place?.querySelector(".drop");
const input = place?.querySelector("input[type=file]");
const outcome = document.getElementById("outcome");
const own = document.getElementById("own");

function tell(tone, text, sum = "") {
  outcome.className = tone;
  outcome.textContent = text;
  own.textContent = sum;
}

async function sumOf(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function compare(file) {
  if (!file) return;
  const { none, large, failed } = place.dataset;
  if (file.size > LARGEST) return tell("bad", large);
  tell("", "Đang tính…");
  try {
    const sum = await sumOf(file);
    const known = Array.from(place.querySelectorAll("[data-sha256]")).find((element) => element.dataset.sha256 === sum);
    tell(known ? "good" : "bad", `${file.name}: ${known ? known.dataset.says : none}`, `SHA-256 của tệp: ${sum}`);
  } catch {
    tell("bad", failed);
  }
}

if (place && globalThis.crypto?.subtle) {
  drop.hidden = false;
  input.addEventListener("change", () => compare(input.files[0]));
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
    });
  }
  document.addEventListener("drop", (event) => compare(event.dataTransfer.files[0]));
} else if (place) {
  tell("", place.dataset.insecure);
}
