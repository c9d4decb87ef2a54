// All that is seen of chat, raised hands, reactions and recordings. Loaded once it is of use.
import '../style/talk.css';

export { chatPanel as panel } from './chat_panel.js';
export { handMark, reactionsOf, strip, unreadMark } from './talk_marks.js';
