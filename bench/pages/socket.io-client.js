import { io } from 'socket.io-client';

globalThis.io = io;
