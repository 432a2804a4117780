/** What an administrator types of a sending account whose mail server listens on `port` of this machine. */
export const sendingAccount = (port: number) => ({
  name: 'Messagerie',
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  senderName: 'Vitrabelle Menuiseries',
  senderAddress: 'contact@vitrabelle.example',
});
