// All that is of use only once a screen is shared. Loaded then.
import './style/sharing.css';

export { SharedScreen } from './shared_screen.js';
export { screenTile } from './view/screen_tile.js';
export { sharingBar } from './view/sharing_bar.js';
