// Made for browsers; the other build needs parts of Node.
import SimplePeer from 'simple-peer/simplepeer.min.js';

globalThis.SimplePeer = SimplePeer;
