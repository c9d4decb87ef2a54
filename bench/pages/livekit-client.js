import { Room } from 'livekit-client';

globalThis.Room = Room;
