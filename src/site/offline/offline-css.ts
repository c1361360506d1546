/** What a sheet needs when nothing of the site is around it. */
export const offlineCss = `
main {
  width: 100%;
  max-width: 60rem;
  margin: 0 auto;
  padding: 2rem 0;
}

main .source {
  padding: 0.75rem var(--edge);
  color: var(--soft);
  font-size: var(--small);
}

@media (width >= 46rem) {
  main {
    padding: 2.5rem 2rem;
  }
}

@media print {
  main {
    max-width: none;
    padding: 0;
  }

  main .source {
    padding: 12pt 0 0;
  }
}
`;
