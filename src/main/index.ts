import { app, dialog, protocol } from 'electron';
import { openApplication } from './application';
import { setSwitches } from './security/command-line';
import { denyNameResolution } from './security/host-resolver';
import { pageSchemePrivileges } from './security/scheme';
import { lockDownSession } from './security/session';
import { holdSingleInstance } from './security/single-instance';
import { lockDownContents } from './security/web-contents';
import { reportUncaughtErrors } from './system/uncaught-errors';

let showWindow = (): void => undefined;

reportUncaughtErrors(process, (kind) =>
  dialog.showErrorBox('Relief', `Relief a rencontré une erreur inattendue (${kind}).`),
);
setSwitches(app.commandLine);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageSchemePrivileges]);
app.on('session-created', (session) => void lockDownSession(session, !app.isPackaged));
app.on('web-contents-created', (_event, contents) => lockDownContents(contents));

if (holdSingleInstance(app, () => showWindow())) {
  void app.whenReady().then(async () => {
    denyNameResolution(app);
    showWindow = await openApplication();
    showWindow();
  });
} else {
  app.exit(0);
}
