// The page of ../../peers/tutorial.mjs: a room of two, one connection, no second attempt.
import { io } from 'socket.io-client';

const element = (id) => document.getElementById(id);
const socket = io();
let room;
let stream;
let connection;

element('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  room = element('room').value;
  stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  element('local').srcObject = stream;
  socket.emit('join', room);
});

element('leave').addEventListener('click', () => location.reload());

function connect() {
  connection = new RTCPeerConnection({ iceServers: [] });
  for (const track of stream.getTracks()) connection.addTrack(track, stream);
  connection.ontrack = ({ streams }) => (element('remote').srcObject = streams[0]);
  connection.onicecandidate = ({ candidate }) => candidate && send('candidate', candidate);
}

const send = (event, content) => socket.emit(event, { room, content });

socket.on('full', () => alert('This room is full'));

socket.on('joined', () => socket.emit('start_call', room));

socket.on('start_call', async () => {
  connect();
  await connection.setLocalDescription();
  send('offer', connection.localDescription);
});

socket.on('offer', async (offer) => {
  connect();
  await connection.setRemoteDescription(offer);
  await connection.setLocalDescription();
  send('answer', connection.localDescription);
});

socket.on('answer', (answer) => connection.setRemoteDescription(answer));
socket.on('candidate', (candidate) => connection.addIceCandidate(candidate));
