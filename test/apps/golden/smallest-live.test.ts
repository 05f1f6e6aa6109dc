import * as smallest from '../smallest';
import { goldenFiles } from './golden';

// Whole: what every application has on Kubernetes.
goldenFiles(smallest, 'live');
