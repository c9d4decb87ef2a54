// Chat, hands and reactions as a person uses them.

export function talkOf({ page }) {
  const chat = page.getByRole('region', { name: 'Chat', exact: true });
  const field = chat.getByRole('textbox', { name: 'Message to everybody' });
  return {
    chat,
    field,
    chatButton: page.getByRole('button', { name: /^Chat/ }),
    handButton: page.getByRole('button', { name: 'Hand', exact: true }),
    reactButton: page.getByRole('button', { name: 'React', exact: true }),
    messages: chat.getByRole('listitem'),
    message: (text) => chat.getByRole('listitem').filter({ hasText: text }),
    hands: page.getByRole('list', { name: 'Raised hands' }).getByRole('listitem'),
    write: async (text) => {
      if (!(await chat.isVisible())) await page.getByRole('button', { name: /^Chat/ }).click();
      await field.fill(text);
      await field.press('Enter');
    },
  };
}
