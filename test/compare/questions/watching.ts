import type { Question } from './question';

const kinds =
  (...wanted: readonly string[]): Question['unlike'] =>
  (objects) =>
    objects.some(({ kind }) => wanted.includes(kind)) ? [] : [`no ${wanted.join(', no ')}`];

export const watching: readonly Question[] = [
  { asks: 'what runs is measured', unlike: kinds('ServiceMonitor', 'PodMonitor') },
  { asks: 'somebody is told when it breaks', unlike: kinds('PrometheusRule') },
];
