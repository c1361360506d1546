export {};

// Marks the line of "On this sheet" that belongs to what is being read.
const list = document.querySelector('[data-spy]');
const links = new Map(
  [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const targets = [...links.keys()].map((id) => document.getElementById(id)).filter((element) => element !== null);

function mark(): void {
  const read = targets.filter((target) => target.getBoundingClientRect().top < innerHeight / 3).at(-1);
  for (const [id, link] of links) {
    if (id === read?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (targets.length > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const target of targets) observer.observe(target);
}
