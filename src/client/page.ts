import './copy.ts';
import './search.ts';
import './spy.ts';
import './theme.ts';
