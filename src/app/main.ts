import { mount } from 'svelte';
import { AppState } from '../state/appState.svelte';
import { addressBarOf } from '../state/viewStore.svelte';
import './app.css';
import App from './App.svelte';
import './front.css';
import { fetchJson } from '../query/slices/fetchJson';
import { ownPorts } from './ownPorts';
import { startEngine } from './startEngine';

function begin(): void {
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no #app');
  // The early script has found that the reader asks for another view than the picture's.
  if (document.documentElement.dataset['front'] === 'other') document.getElementById('front')?.remove();
  const app = new AppState({ bar: addressBarOf(window), own: ownPorts, fetchJson, startEngine });
  void app.data.load();
  mount(App, { target, props: { app } });
}

// The early script asks for this code at once: out of the browser's cache it comes before the page's end does.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
