// Copies the link of the story, and prints it. Without script the first stays a link, the second is hidden.
const SHOWN_FOR = 4000;

async function copy(event) {
  const link = event.currentTarget;
  const label = link.querySelector("[data-label]");
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // Refused, or no secure origin: the address bar holds the same address.
    location.assign(link.href);
    return;
  }
  const words = label.textContent;
  if (words === link.dataset.done) return;
  label.setAttribute("role", "status");
  label.textContent = link.dataset.done;
  setTimeout(() => {
    label.textContent = words;
  }, SHOWN_FOR);
}

for (const link of document.querySelectorAll("[data-copy]")) {
  link.addEventListener("click", copy);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
