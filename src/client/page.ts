import './drawings.ts';
import './search.ts';
import './theme.ts';
