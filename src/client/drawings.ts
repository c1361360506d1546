export {};

// Drawings open large; what that takes is loaded with the first. Without it the link leads to the file.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.diagram-sheet, .diagram-zoom') : null;
  const figure = link?.closest('figure');
  if (!figure || !document.querySelector('[data-zoom]') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./zoom.ts').then(({ enlarge }) => { enlarge(figure); }, () => { location.assign(link?.href ?? ''); });
});
