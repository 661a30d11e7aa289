import { contextBridge } from 'electron';
import { createBridge } from './bridge';

contextBridge.exposeInMainWorld('relief', createBridge());
