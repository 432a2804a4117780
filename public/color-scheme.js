// The look that was chosen in this browser, before anything is drawn.
{
  let chosen = null;
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Without storage, the look of the system.
  }
  const isChosen = chosen === 'dark' || chosen === 'light';
  if (isChosen) document.querySelector('meta[name="color-scheme"]').content = chosen;
  const systemLook = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', isChosen ? chosen : systemLook);
}
