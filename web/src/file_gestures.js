// Files that are dropped on the page or pasted into it.

/** @param {(files: FileList) => void} take */
export function takeFiles(take) {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  // Else the browser leaves the page to show the file.
  addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  addEventListener('paste', ({ clipboardData }) => {
    if (clipboardData?.files.length) take(clipboardData.files);
  });
}
