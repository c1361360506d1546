export {};

// Marks the line of "On this sheet" that belongs to what is being read.
const lines = new Map(Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-spy] a'), (link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
const targets = Array.from(lines.keys()).filter((target) => target !== null);

function mark(): void {
  const read = targets.findLast((target) => target.getBoundingClientRect().top < innerHeight / 3);
  for (const [target, link] of lines) link.ariaCurrent = target === read ? 'true' : null;
}

const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
for (const target of targets) observer.observe(target);
