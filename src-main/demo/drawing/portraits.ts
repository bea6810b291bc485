/** The thirty models that sat for their picture, by the name of their photograph. */
import type { Portrait } from './draw.ts';

const YELLOW = { carton: '#e6b83c', band: '#b8351f' };
const RED = { carton: '#b43a2b', band: '#e8d9b0' };
const BLUE = { carton: '#2f5f96', band: '#e9c84d' };
const GREY = { carton: '#c9c3b6', band: '#3d5a72' };
const CREAM = { carton: '#e9dfc4', band: '#8d2f2a' };

export const PORTRAITS = {
  'ds-vert-pale': { body: 'fastback', colour: '#a9bb98', roof: '#efe6cf', box: YELLOW },
  'ds-orange': { body: 'fastback', colour: '#c96a34', roof: '#efe6cf' },
  'ds-noire': { body: 'fastback', colour: '#2a2927', box: GREY },
  'peugeot-403-noire': { body: 'saloon', colour: '#2b2a28', box: YELLOW },
  'peugeot-203-ivoire': { body: 'saloon', colour: '#ddd2b2', hubs: '#c7bb98' },
  'peugeot-404-blanche': { body: 'saloon', colour: '#e6e2d8', box: YELLOW },
  'simca-bleue': { body: 'saloon', colour: '#6f93b3', roof: '#e9e4d5', tyres: 'white', box: YELLOW },
  'simca-verte': { body: 'saloon', colour: '#3f6b57', roof: '#d9cfae', tyres: 'white' },
  'dauphine-rouge': { body: 'saloon', colour: '#9c2f2a', box: YELLOW },
  'americaine-corail': { body: 'saloon', colour: '#d0735f', roof: '#efe7d8', tyres: 'white', box: YELLOW },
  '2cv-grise': { body: 'snail', colour: '#7b8488' },
  '2cv-bleue': { body: 'snail', colour: '#54789a', box: YELLOW },
  'coupe-rouge': { body: 'coupe', colour: '#a8201f', box: RED },
  'coupe-gris-argent': { body: 'coupe', colour: '#a9adb0', box: BLUE },
  'coupe-or': { body: 'coupe', colour: '#b58f3c', box: BLUE },
  'alpine-bleue': { body: 'coupe', colour: '#1f4f93' },
  'roadster-vert': { body: 'roadster', colour: '#2c5a41', tyres: 'black', box: RED },
  'roadster-blanc': { body: 'roadster', colour: '#e4dfd2', box: BLUE },
  'roadster-rouge': { body: 'roadster', colour: '#a3272a', tyres: 'white' },
  'fourgon-bleu': { body: 'van', colour: '#39608a', box: YELLOW },
  'fourgon-gris': { body: 'van', colour: '#8c9290' },
  'autocar-creme': { body: 'coach', colour: '#a8382f', roof: '#e9dfc4', box: YELLOW },
  'autobus-vert': { body: 'coach', colour: '#3d6549', roof: '#e6dcbf' },
  'citerne-rouge': { body: 'tanker', colour: '#a32b26', box: YELLOW },
  'monoplace-bleue': { body: 'racer', colour: '#2b5ca0', hubs: '#b9b4a8', box: RED },
  'monoplace-rouge': { body: 'racer', colour: '#a6231f', hubs: '#b9b4a8' },
  'traction-noire': { body: 'limousine', colour: '#242322', hubs: '#d8c98a', box: GREY },
  'limousine-tole': { body: 'limousine', colour: '#6d2730', roof: '#2a2524', tyres: 'white', box: CREAM },
  'tracteur-rouge': { body: 'tractor', colour: '#b4382a', hubs: '#d9a441', box: CREAM },
  'locomotive-verte': { body: 'engine', colour: '#2f5140', hubs: '#8d2f2a', box: RED },
} as const satisfies Readonly<Record<string, Portrait>>;

export type PhotographName = keyof typeof PORTRAITS;
