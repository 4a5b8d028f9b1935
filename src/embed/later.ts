/*
 * What a reader may do with an embedded chart: its code and its style come when its picture is painted.
 */
export { default as FigureTable } from '../chart/FigureTable.svelte';
export { default as PointReading } from '../chart/PointReading.svelte';
export { trendReadings } from '../chart/trendReadings';
