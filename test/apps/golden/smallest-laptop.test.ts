import * as smallest from '../smallest';
import { goldenFiles } from './golden';

// Whole: what every application has in Compose.
goldenFiles(smallest, 'laptop');
