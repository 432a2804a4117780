/** Prints a text alone on its sheet: the page around it stays where it is. */
export function printText(title: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.style.position = 'fixed';
  frame.style.visibility = 'hidden';
  document.body.append(frame);
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return frame.remove();
  const sheet = contentDocument.createElement('pre');
  sheet.textContent = text;
  contentDocument.title = title;
  contentDocument.body.append(sheet);
  // Waits for the answer of the person, as a rule; where it does not, the sheet must stay a moment longer.
  contentWindow.print();
  setTimeout(() => frame.remove(), 60_000);
}
